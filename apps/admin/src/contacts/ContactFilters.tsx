import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { blockScopeLabels, contactRoleLabels } from '../i18n/labels.js';

const roles = codeChoices('role', contactRoleLabels);
const blocked = codeChoices('blocked', blockScopeLabels);
const states = [{ label: 'Archivés', value: { archived: 'true' } }];

export function ContactFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="Rôle" icon={<BadgeIcon />} choices={roles} />
      <FilterGroup label="Courriels" icon={<MailIcon />} choices={blocked} />
      <FilterGroup label="État" icon={<TuneIcon />} choices={states} />
    </>
  );
}
