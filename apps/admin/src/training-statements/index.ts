import type { ResourceProps } from 'react-admin';
import type { Statement } from '../api/types.js';
import { StatementList } from './StatementList.js';
import { StatementShow } from './StatementShow.js';

export const trainingStatements: ResourceProps = {
  name: 'training-statements',
  list: StatementList,
  show: StatementShow,
  recordRepresentation: ({ reference }: Statement) => reference,
};
