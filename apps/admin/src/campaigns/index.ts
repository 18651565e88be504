import type { ResourceProps } from 'react-admin';
import type { Campaign } from '../api/types.js';
import { CampaignCreate } from './CampaignCreate.js';
import { CampaignList } from './CampaignList.js';
import { CampaignShow } from './CampaignShow.js';

export const campaigns: ResourceProps = {
  name: 'campaigns',
  list: CampaignList,
  create: CampaignCreate,
  show: CampaignShow,
  recordRepresentation: ({ name }: Campaign) => name,
};
