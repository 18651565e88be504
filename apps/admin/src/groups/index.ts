import type { ResourceProps } from 'react-admin';
import type { GroupSummary } from '../api/types.js';
import { GroupCreate } from './GroupCreate.js';
import { GroupEdit } from './GroupEdit.js';
import { GroupList } from './GroupList.js';
import { GroupShow } from './GroupShow.js';

export const groups: ResourceProps = {
  name: 'groups',
  list: GroupList,
  create: GroupCreate,
  edit: GroupEdit,
  show: GroupShow,
  recordRepresentation: ({ name }: GroupSummary) => name,
};
