import type { ReactElement } from 'react';
import { FilterList, FilterListItem } from 'react-admin';

interface Props {
  label: string;
  icon: ReactElement;
  /** Name of the filter in the API. */
  source: string;
  choices: readonly { id: string; name: string }[];
}

/** One filter of the side bar: choosing a value again removes it. */
export function FilterGroup({ label, icon, source, choices }: Props) {
  return (
    <FilterList label={label} icon={icon}>
      {choices.map(({ id, name }) => (
        <FilterListItem key={id} label={name} value={{ [source]: id }} />
      ))}
    </FilterList>
  );
}
