import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import KeyIcon from '@mui/icons-material/LabelOutlined';
import LicenceIcon from '@mui/icons-material/CopyrightOutlined';
import DownloadIcon from '@mui/icons-material/CloudDownloadOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { FilterList, FilterListItem, SavedQueriesList } from 'react-admin';
import {
  CLASS_LABELS,
  DOWNLOAD_LABELS,
  KEYWORD_LABELS,
  LICENCE_LABELS,
  OUT_OF_SCOPE_LABEL,
} from '#wording/diagnostic/diagnostic-labels.js';
import { FilterGroup } from '../fields/FilterGroup.js';
import { choicesOf } from '../i18n/labels.js';
import { PartnerFilter } from './PartnerFilter.js';

export function RecordFilters() {
  return (
    <>
      <SavedQueriesList />
      <PartnerFilter />
      <FilterGroup label="Classement" icon={<FactCheckIcon />} source="class" choices={choicesOf(CLASS_LABELS)} />
      <FilterList label="Périmètre" icon={<TuneIcon />}>
        <FilterListItem label="Dans le périmètre" value={{ inScope: 'true' }} />
        <FilterListItem label={OUT_OF_SCOPE_LABEL} value={{ inScope: 'false' }} />
        <FilterListItem label="À rattacher" value={{ claimed: 'false' }} />
        <FilterListItem label="Licence par défaut (2018)" value={{ defaultLicence: 'true' }} />
      </FilterList>
      <FilterGroup label="Mot-clé" icon={<KeyIcon />} source="keyword" choices={choicesOf(KEYWORD_LABELS)} />
      <FilterGroup label="Licence" icon={<LicenceIcon />} source="licence" choices={choicesOf(LICENCE_LABELS)} />
      <FilterGroup
        label="Téléchargement"
        icon={<DownloadIcon />}
        source="download"
        choices={choicesOf(DOWNLOAD_LABELS).filter(({ id }) => id !== 'broken' && id !== 'private')}
      />
    </>
  );
}
