import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import LabelIcon from '@mui/icons-material/LabelOutlined';
import { INCOMING_KIND_LABELS } from '#wording/mail/incoming-kind.js';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';

const kinds = codeChoices('kind', INCOMING_KIND_LABELS);
const handled = [
  { label: 'À traiter', value: { handled: 'false' } },
  { label: 'Traités', value: { handled: 'true' } },
];

export function IncomingMailFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="Suite" icon={<DoneIcon />} choices={handled} />
      <FilterGroup label="Nature" icon={<LabelIcon />} choices={kinds} />
    </>
  );
}
