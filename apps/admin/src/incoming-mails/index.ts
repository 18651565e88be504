import type { ResourceProps } from 'react-admin';
import type { IncomingMail } from '../api/types.js';
import { IncomingMailList } from './IncomingMailList.js';
import { IncomingMailShow } from './IncomingMailShow.js';

export const incomingMails: ResourceProps = {
  name: 'incoming-mails',
  list: IncomingMailList,
  show: IncomingMailShow,
  recordRepresentation: (mail: IncomingMail) => mail.subject || '(sans objet)',
};
