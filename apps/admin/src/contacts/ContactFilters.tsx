import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { FilterList, FilterListItem, SavedQueriesList } from 'react-admin';
import { FilterGroup } from '../fields/FilterGroup.js';
import { choicesOf, contactRoleLabels } from '../i18n/labels.js';

export function ContactFilters() {
  return (
    <>
      <SavedQueriesList />
      <FilterGroup label="Rôle" icon={<BadgeIcon />} source="role" choices={choicesOf(contactRoleLabels)} />
      <FilterList label="État" icon={<TuneIcon />}>
        <FilterListItem label="Archivés" value={{ archived: 'true' }} />
      </FilterList>
    </>
  );
}
