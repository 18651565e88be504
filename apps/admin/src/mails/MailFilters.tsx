import OutboxIcon from '@mui/icons-material/OutboxOutlined';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { mailStateLabels } from '../i18n/labels.js';

const states = codeChoices('state', mailStateLabels);

export function MailFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="État" icon={<OutboxIcon />} choices={states} />
    </>
  );
}
