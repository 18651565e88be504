import type { ResourceProps } from 'react-admin';
import type { ImportSummary } from '../api/types.js';
import { ImportList } from './ImportList.js';
import { ImportShow } from './ImportShow.js';

export const imports: ResourceProps = {
  name: 'imports',
  list: ImportList,
  show: ImportShow,
  recordRepresentation: (file: ImportSummary) => file.filename,
};
