import type { ResourceProps } from 'react-admin';
import type { MinutesBrief } from '../api/types.js';
import { MinutesList } from './MinutesList.js';
import { MinutesShow } from './MinutesShow.js';

export const minutes: ResourceProps = {
  name: 'minutes',
  list: MinutesList,
  show: MinutesShow,
  recordRepresentation: ({ meetingName }: MinutesBrief) => meetingName,
};
