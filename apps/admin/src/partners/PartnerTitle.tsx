import { useRecordContext } from 'react-admin';
import type { Partner } from '../api/types.js';

/** The name of the partner of the page, as its h1. */
export function PartnerTitle({ prefix = '' }: { prefix?: string }) {
  const partner = useRecordContext<Partner>();
  return <span>{partner ? prefix + partner.name : ''}</span>;
}
