import { useState } from 'react';
import { HttpError, useNotify, useRefresh } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { call, errorText } from '../api/http.js';
import type { Campaign } from '../api/types.js';

type Changes = Partial<Pick<Campaign, 'name' | 'templateId' | 'subjectId' | 'audience'>>;

/** Keeps a change of a campaign that has not left, at the version it was read; a later one is shown, never overwritten. */
export function useCampaignChange(campaign: Campaign): {
  change: (changes: Changes) => Promise<boolean>;
  busy: boolean;
} {
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const queryClient = useQueryClient();
  const change = async (changes: Changes): Promise<boolean> => {
    setBusy(true);
    try {
      const body = { ...changes, version: campaign.version };
      const kept = await call<Campaign>(`/campaigns/${campaign.id}`, { method: 'PATCH', body });
      queryClient.setQueriesData<Campaign>({ queryKey: ['campaigns', 'getOne', { id: campaign.id }] }, () => kept);
      refresh();
      return true;
    } catch (error) {
      notify(errorText(error), { type: 'error', autoHideDuration: 8000 });
      if (error instanceof HttpError && error.status === 409) refresh();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { change, busy };
}
