import AccountBalanceIcon from '@mui/icons-material/AccountBalanceOutlined';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { FilterList, FilterListItem, SavedQueriesList } from 'react-admin';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import { FilterGroup } from '../fields/FilterGroup.js';
import { regionDepartmentChoices } from '../i18n/departments.js';
import { choicesOf } from '../i18n/labels.js';

const categories = ['7344', '7343', '7348', '7346', '7210', '7220', '7354', '7410'].map((id) => ({
  id,
  name: legalCategoryLabel(id),
}));

export function PartnerFilters() {
  return (
    <>
      <SavedQueriesList />
      <FilterGroup
        label="Obligation"
        icon={<GavelIcon />}
        source="status"
        choices={choicesOf(OBLIGATION_STATUS_LABELS)}
      />
      <FilterList label="À surveiller" icon={<TuneIcon />}>
        <FilterListItem label="Présumé, à confirmer" value={{ certainty: 'presumed' }} />
        <FilterListItem label="Près d’un seuil" value={{ nearThreshold: 'true' }} />
        <FilterListItem label="Décidé à la main" value={{ overridden: 'true' }} />
        <FilterListItem label="Sans destinataire" value={{ recipient: 'missing' }} />
        <FilterListItem label="Archivés" value={{ archived: 'true' }} />
      </FilterList>
      <FilterGroup label="Type" icon={<AccountBalanceIcon />} source="legalCategory" choices={categories} />
      <FilterGroup label="Département" icon={<PlaceIcon />} source="department" choices={regionDepartmentChoices} />
    </>
  );
}
