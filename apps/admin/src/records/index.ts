import type { ResourceProps } from 'react-admin';
import type { RecordSummary } from '../api/types.js';
import { RecordList } from './RecordList.js';
import { RecordShow } from './RecordShow.js';

export const records: ResourceProps = {
  name: 'records',
  list: RecordList,
  show: RecordShow,
  recordRepresentation: (record: RecordSummary) => record.title ?? 'Fiche sans titre',
};
