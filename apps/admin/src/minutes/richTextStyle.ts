/** Of what is written, read or being typed. */
export const richTextStyle = {
  overflowWrap: 'anywhere',
  '& h3': { fontSize: 16, mb: 0.5 },
  '& h4': { fontSize: 15, mb: 0.5 },
  '& p': { mt: 0, mb: 1 },
  '& img': { maxWidth: '100%', height: 'auto' },
  '& table': { borderCollapse: 'collapse', my: 1 },
  '& td, & th': { border: '1px solid', borderColor: 'divider', p: 0.75, verticalAlign: 'top' },
  '& blockquote': { borderLeft: '3px solid', borderColor: 'divider', pl: 2, ml: 0 },
} as const;
