import type { ResourceProps } from 'react-admin';
import type { CalendarFeed } from '../api/types.js';
import { FeedList } from './FeedList.js';

export const trainingFeeds: ResourceProps = {
  name: 'training-feeds',
  list: FeedList,
  recordRepresentation: ({ name }: CalendarFeed) => name,
};
