import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import SilentIcon from '@mui/icons-material/HistoryToggleOffOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { codeChoices, type FilterChoice, FilterGroup } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { blockScopeLabels, contactRoleLabels } from '../i18n/labels.js';

const roles = codeChoices('role', contactRoleLabels);
const blocked = codeChoices('blocked', blockScopeLabels);
const states: FilterChoice[] = [
  { label: 'Archivés', value: { archived: 'true' } },
  { label: 'Données effacées', value: { erased: 'true' } },
];
const silent = [
  { label: 'Depuis un an', value: { silentMonths: '12' } },
  { label: 'Depuis deux ans', value: { silentMonths: '24' } },
  { label: 'Depuis trop longtemps', value: { silentMonths: 'retention' } },
];

export function ContactFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="Rôle" icon={<BadgeIcon />} choices={roles} />
      <FilterGroup label="Courriels" icon={<MailIcon />} choices={blocked} />
      <FilterGroup label="Sans nouvelles" icon={<SilentIcon />} choices={silent} />
      <FilterGroup label="État" icon={<TuneIcon />} choices={states} />
    </>
  );
}
