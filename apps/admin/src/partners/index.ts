import type { ResourceProps } from 'react-admin';
import type { Partner } from '../api/types.js';
import { PartnerCreate } from './PartnerCreate.js';
import { PartnerEdit } from './PartnerEdit.js';
import { PartnerList } from './PartnerList.js';
import { PartnerShow } from './PartnerShow.js';

export const partners: ResourceProps = {
  name: 'partners',
  list: PartnerList,
  create: PartnerCreate,
  edit: PartnerEdit,
  show: PartnerShow,
  recordRepresentation: (partner: Partner) => partner.name,
};
