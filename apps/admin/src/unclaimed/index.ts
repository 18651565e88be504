import type { ResourceProps } from 'react-admin';
import { UnclaimedList } from './UnclaimedList.js';

export const unclaimed: ResourceProps = { name: 'unclaimed', list: UnclaimedList };
