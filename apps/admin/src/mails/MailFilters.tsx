import LabelIcon from '@mui/icons-material/LabelOutlined';
import ReplyIcon from '@mui/icons-material/ReplyOutlined';
import OutboxIcon from '@mui/icons-material/OutboxOutlined';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/http.js';
import type { MailCounts } from '../api/types.js';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { formatNumber } from '../i18n/format.js';
import { mailStateLabels } from '../i18n/labels.js';
import { purposeLabels } from './purposes.js';

const states = Object.entries(mailStateLabels) as [keyof MailCounts, string][];
const purposes = codeChoices('purpose', purposeLabels);

const bounced = [{ label: 'Revenus en erreur', value: { bounced: 'true' } }];

/** How many wait, failed, are held: the state of the outbox at a glance, each line a filter. */
export function MailFilters() {
  const { data: counts } = useQuery({
    queryKey: ['mails', 'counts'],
    queryFn: ({ signal }) => call<MailCounts>('/mails/counts', { signal }),
    refetchInterval: 10_000,
  });
  const choices = states.map(([state, label]) => ({
    label: counts ? `${label} (${formatNumber(counts[state])})` : label,
    value: { state },
  }));
  return (
    <>
      <SavedQueries />
      <FilterGroup label="État" icon={<OutboxIcon />} choices={choices} />
      <FilterGroup label="Retour" icon={<ReplyIcon />} choices={bounced} />
      <FilterGroup label="Nature" icon={<LabelIcon />} choices={purposes} />
    </>
  );
}
