import type { ResourceProps } from 'react-admin';
import { ActionList } from './ActionList.js';
import { DecisionList } from './DecisionList.js';

export const actions: ResourceProps = { name: 'actions', list: ActionList };
export const decisions: ResourceProps = { name: 'decisions', list: DecisionList };
