/** Links are underlined, lightly: told apart without colour, without weighing on tables. */
const linkStyle = {
  textDecorationThickness: '1px',
  textUnderlineOffset: '3px',
  textDecorationColor: 'rgba(120,140,145,.65)',
};

type Named = Record<string, unknown>;
/** Boxes of a table's rows give their name to what is checked: MUI leaves it on a `span`, which may have none. */
const namedBox = {
  root: (box: Named) => (box['aria-label'] ? { 'aria-label': undefined } : {}),
  input: (box: Named) => (box['aria-label'] ? { 'aria-label': box['aria-label'] } : {}),
};

/** Component defaults shared by the light and dark themes; `line` is the colour of hairlines, `bar` the ground
 * of the save bar that stays at the foot of a phone's screen. */
export function components(line: string, bar: string) {
  return {
    MuiCssBaseline: { styleOverrides: { html: { scrollPaddingTop: 72 } } },
    MuiPaper: { defaultProps: { elevation: 0 } },
    MuiCheckbox: { defaultProps: { slotProps: namedBox } },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${line}` } } },
    MuiDialog: { styleOverrides: { paper: { border: `1px solid ${line}` } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 650 } } },
    MuiTooltip: { defaultProps: { arrow: true } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiLink: { defaultProps: { underline: 'always' }, styleOverrides: { root: linkStyle } },
    MuiFormHelperText: { styleOverrides: { root: { marginTop: 2, lineHeight: 1.35 } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiChip: { styleOverrides: { root: { borderRadius: 6, fontWeight: 600 } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottomColor: line, padding: '7px 12px' },
        head: { fontWeight: 650, fontSize: '0.8125rem', whiteSpace: 'nowrap' },
      },
    },
    MuiTableRow: { styleOverrides: { root: { '&:last-child td, &:last-child th': { borderBottom: 0 } } } },
    RaDatagrid: { styleOverrides: { root: { minWidth: 0 } } },
    RaDataTable: {
      styleOverrides: {
        root: {
          minWidth: 0,
          '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
          '& .RaDataTable-headerCell': { fontWeight: 650 },
        },
      },
    },
    RaList: {
      styleOverrides: {
        root: {
          '& .RaList-main': { minWidth: 0 },
          '& .RaList-content': { minWidth: 0, overflow: 'hidden', border: `1px solid ${line}` },
        },
      },
    },
    // In the flow, above the titles of the columns: the list's card would hide what floats out of it.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          '& .RaBulkActionsToolbar-toolbar': {
            position: 'static',
            transform: 'none',
            flexWrap: 'wrap',
            height: 'auto',
            borderRadius: 0,
          },
          '& .RaBulkActionsToolbar-collapsed': { display: 'none' },
        },
      },
    },
    RaToolbar: {
      styleOverrides: {
        root: {
          '&.RaToolbar-desktopToolbar': { backgroundColor: 'transparent' },
          '&.RaToolbar-mobileToolbar': { zIndex: 5, backgroundColor: bar },
          borderTop: `1px solid ${line}`,
        },
      },
    },
    RaTopToolbar: { styleOverrides: { root: { backgroundColor: 'transparent !important' } } },
    RaFilterForm: { styleOverrides: { root: { minHeight: 0 } } },
  };
}
