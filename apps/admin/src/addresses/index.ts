import type { ResourceProps } from 'react-admin';
import type { ListedBlock } from '../api/types.js';
import { AddressBlockList } from './AddressBlockList.js';

export const addressBlocks: ResourceProps = {
  name: 'address-blocks',
  list: AddressBlockList,
  recordRepresentation: (block: ListedBlock) => block.address,
};
