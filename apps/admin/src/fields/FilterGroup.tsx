import CheckIcon from '@mui/icons-material/Check';
import { Box, List, ListItem, ListItemButton, ListItemText } from '@mui/material';
import { useId, type ReactElement } from 'react';
import { FilterListSection, useListContext } from 'react-admin';

export interface FilterChoice {
  label: string;
  /** Filters of the API this choice sets. */
  value: Readonly<Record<string, string>>;
}

interface Props {
  label: string;
  icon: ReactElement;
  choices: readonly FilterChoice[];
}

/** Choices of one filter as pressed buttons: choosing again removes it. */
export function FilterGroup({ label, icon, choices }: Props) {
  const id = useId();
  const { filterValues, setFilters } = useListContext();
  const current = filterValues as Record<string, unknown>;

  const toggle = ({ value }: FilterChoice, on: boolean) => {
    const others = Object.fromEntries(Object.entries(current).filter(([key]) => !(key in value)));
    setFilters(on ? others : { ...others, ...value });
  };

  return (
    <Box role="group" aria-labelledby={id}>
      <FilterListSection label={(<span id={id}>{label}</span>) as never} icon={icon} />
      <List dense disablePadding>
        {choices.map((choice) => {
          const on = Object.entries(choice.value).every(([key, value]) => String(current[key]) === value);
          return (
            <ListItem key={choice.label} disablePadding>
              <ListItemButton
                component="button"
                aria-pressed={on}
                selected={on}
                onClick={() => {
                  toggle(choice, on);
                }}
                sx={itemStyle}
              >
                <ListItemText primary={choice.label} slotProps={{ primary: { sx: { fontSize: '0.8125rem' } } }} />
                {on ? <CheckIcon fontSize="small" /> : null}
              </ListItemButton>
            </ListItem>
          );
        })}
      </List>
    </Box>
  );
}

/** Choices of a filter that takes one code among labelled ones. */
export function codeChoices(source: string, labels: Readonly<Record<string, string>>): FilterChoice[] {
  return Object.entries(labels).map(([code, label]) => ({ label, value: { [source]: code } }));
}

const itemStyle = {
  pl: '1.7em',
  pr: 1,
  py: 0.25,
  minHeight: 28,
  borderRadius: 1,
  textAlign: 'left',
  '& .MuiListItemText-root': { my: 0 },
};
