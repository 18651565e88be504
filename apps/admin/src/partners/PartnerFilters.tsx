import AccountBalanceIcon from '@mui/icons-material/AccountBalanceOutlined';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import { codeChoices, FilterGroup, type FilterChoice } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { regionDepartmentChoices } from '../i18n/departments.js';

const statuses = codeChoices('status', OBLIGATION_STATUS_LABELS);
const watched: FilterChoice[] = [
  { label: 'Présumé, à confirmer', value: { certainty: 'presumed' } },
  { label: 'Près d’un seuil', value: { nearThreshold: 'true' } },
  { label: 'Décidé à la main', value: { overridden: 'true' } },
  { label: 'Sans destinataire', value: { recipient: 'missing' } },
  { label: 'Archivés', value: { archived: 'true' } },
];
const categories = ['7344', '7343', '7348', '7346', '7210', '7220', '7354', '7355', '7410'].map((legalCategory) => ({
  label: legalCategoryLabel(legalCategory),
  value: { legalCategory },
}));
const departments = regionDepartmentChoices.map(({ id, name }) => ({ label: name, value: { department: id } }));

export function PartnerFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="Obligation" icon={<GavelIcon />} choices={statuses} />
      <FilterGroup label="À surveiller" icon={<TuneIcon />} choices={watched} />
      <FilterGroup label="Type" icon={<AccountBalanceIcon />} choices={categories} />
      <FilterGroup label="Département" icon={<PlaceIcon />} choices={departments} />
    </>
  );
}
