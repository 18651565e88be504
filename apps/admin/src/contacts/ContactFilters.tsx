import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { contactRoleLabels } from '../i18n/labels.js';

const roles = codeChoices('role', contactRoleLabels);
const states = [{ label: 'Archivés', value: { archived: 'true' } }];

export function ContactFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="Rôle" icon={<BadgeIcon />} choices={roles} />
      <FilterGroup label="État" icon={<TuneIcon />} choices={states} />
    </>
  );
}
