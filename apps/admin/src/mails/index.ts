import type { ResourceProps } from 'react-admin';
import type { Mail } from '../api/types.js';
import { MailList } from './MailList.js';
import { MailShow } from './MailShow.js';

export const mails: ResourceProps = {
  name: 'mails',
  list: MailList,
  show: MailShow,
  recordRepresentation: (mail: Mail) => mail.subject,
};
