import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import KeyIcon from '@mui/icons-material/LabelOutlined';
import LicenceIcon from '@mui/icons-material/CopyrightOutlined';
import DownloadIcon from '@mui/icons-material/CloudDownloadOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import {
  CLASS_LABELS,
  DOWNLOAD_LABELS,
  KEYWORD_LABELS,
  LICENCE_LABELS,
  OUT_OF_SCOPE_LABEL,
} from '#wording/diagnostic/diagnostic-labels.js';
import { codeChoices, FilterGroup, type FilterChoice } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { PartnerFilter } from './PartnerFilter.js';

const classes = codeChoices('class', CLASS_LABELS);
const scopes: FilterChoice[] = [
  { label: 'Dans le périmètre', value: { inScope: 'true' } },
  { label: OUT_OF_SCOPE_LABEL, value: { inScope: 'false' } },
  { label: 'À rattacher', value: { claimed: 'false' } },
  { label: 'Sans licence, le reste y est', value: { defaultLicence: 'true' } },
];
const keywords = codeChoices('keyword', KEYWORD_LABELS);
const licences = codeChoices('licence', LICENCE_LABELS);
/** Links are not tested yet: what only a test can say is not offered. */
const downloads = codeChoices('download', DOWNLOAD_LABELS).filter(
  ({ value }) => value['download'] !== 'broken' && value['download'] !== 'private',
);

export function RecordFilters() {
  return (
    <>
      <SavedQueries />
      <PartnerFilter />
      <FilterGroup label="Classement" icon={<FactCheckIcon />} choices={classes} />
      <FilterGroup label="Périmètre" icon={<TuneIcon />} choices={scopes} />
      <FilterGroup label="Mot-clé" icon={<KeyIcon />} choices={keywords} />
      <FilterGroup label="Licence" icon={<LicenceIcon />} choices={licences} />
      <FilterGroup label="Téléchargement" icon={<DownloadIcon />} choices={downloads} />
    </>
  );
}
