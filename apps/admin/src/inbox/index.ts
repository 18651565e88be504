import type { ResourceProps } from 'react-admin';
import { InboxList } from './InboxList.js';
import { InboxShow } from './InboxShow.js';
import type { InboxSummary } from '../api/types.js';

export const inbox: ResourceProps = {
  name: 'inbox',
  list: InboxList,
  show: InboxShow,
  recordRepresentation: (mail: InboxSummary) => mail.subject,
};
