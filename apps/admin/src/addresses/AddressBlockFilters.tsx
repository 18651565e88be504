import BlockIcon from '@mui/icons-material/Block';
import PersonIcon from '@mui/icons-material/PersonOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { codeChoices, FilterGroup, type FilterChoice } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { blockScopeLabels, blockSourceLabels } from '../i18n/labels.js';

const scopes = codeChoices('scope', blockScopeLabels);
const sources = codeChoices('source', blockSourceLabels);
const states: FilterChoice[] = [
  { label: 'D’un contact actuel', value: { withContact: 'true' } },
  { label: 'Blocages levés', value: { lifted: 'true' } },
];

export function AddressBlockFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="Blocage" icon={<BlockIcon />} choices={scopes} />
      <FilterGroup label="Dit par" icon={<PersonIcon />} choices={sources} />
      <FilterGroup label="État" icon={<TuneIcon />} choices={states} />
    </>
  );
}
