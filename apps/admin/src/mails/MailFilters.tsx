import OutboxIcon from '@mui/icons-material/OutboxOutlined';
import { SavedQueriesList } from 'react-admin';
import { FilterGroup } from '../fields/FilterGroup.js';
import { choicesOf, mailStateLabels } from '../i18n/labels.js';

export function MailFilters() {
  return (
    <>
      <SavedQueriesList />
      <FilterGroup label="État" icon={<OutboxIcon />} source="state" choices={choicesOf(mailStateLabels)} />
    </>
  );
}
