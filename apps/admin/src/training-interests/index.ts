import type { ResourceProps } from 'react-admin';
import type { TrainingInterest } from '../api/types.js';
import { InterestCreate } from './InterestCreate.js';
import { InterestEdit } from './InterestEdit.js';
import { InterestList } from './InterestList.js';
import { InterestShow } from './InterestShow.js';

export const trainingInterests: ResourceProps = {
  name: 'training-interests',
  list: InterestList,
  create: InterestCreate,
  edit: InterestEdit,
  show: InterestShow,
  recordRepresentation: ({ name }: TrainingInterest) => name,
};
