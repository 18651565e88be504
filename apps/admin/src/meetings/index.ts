import type { ResourceProps } from 'react-admin';
import type { Meeting } from '../api/types.js';
import { MeetingCreate } from './form/MeetingCreate.js';
import { MeetingEdit } from './form/MeetingEdit.js';
import { MeetingList } from './MeetingList.js';
import { MeetingShow } from './MeetingShow.js';

export const meetings: ResourceProps = {
  name: 'meetings',
  list: MeetingList,
  create: MeetingCreate,
  edit: MeetingEdit,
  show: MeetingShow,
  recordRepresentation: ({ name }: Meeting) => name,
};
