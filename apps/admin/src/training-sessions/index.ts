import type { ResourceProps } from 'react-admin';
import type { TrainingSession } from '../api/types.js';
import { SessionCreate } from './form/SessionCreate.js';
import { SessionEdit } from './form/SessionEdit.js';
import { SessionList } from './SessionList.js';
import { SessionShow } from './SessionShow.js';

export const trainingSessions: ResourceProps = {
  name: 'training-sessions',
  list: SessionList,
  create: SessionCreate,
  edit: SessionEdit,
  show: SessionShow,
  recordRepresentation: ({ name }: TrainingSession) => name,
};
