import { Box, Button, Stack } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Audience, Campaign } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { useCampaignChange } from '../useCampaignChange.js';
import { AudienceFilters } from './AudienceFilters.js';
import { AudiencePeople } from './AudiencePeople.js';
import { ReachPanel } from './ReachPanel.js';
import { SegmentsMenu } from './SegmentsMenu.js';

interface Props {
  campaign: Campaign;
  /** Told while what is shown is not what is kept: the campaign must not leave then. */
  onUnsaved: (unsaved: boolean) => void;
}

/** Who it is for. What is changed is kept when asked to, and counted at once. */
export function AudienceSection({ campaign, onUnsaved }: Props) {
  const [draft, setDraft] = useState<{ of: number; audience: Audience } | null>(null);
  const { change, busy } = useCampaignChange(campaign);
  const audience = draft?.audience ?? campaign.audience;
  const changed = JSON.stringify(audience) !== JSON.stringify(campaign.audience);
  useEffect(() => {
    onUnsaved(changed);
    return () => onUnsaved(false);
  }, [changed, onUnsaved]);
  const set = (next: Audience) => setDraft({ of: campaign.version, audience: next });
  const save = async () => {
    if (await change({ audience })) setDraft(null);
  };
  return (
    <Section title="Qui" actions={<SegmentsMenu audience={audience} onChoose={set} />}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '2fr 1fr' } }}>
        <Stack spacing={2}>
          <AudienceFilters audience={audience} onChange={set} />
          <AudiencePeople audience={audience} onChange={set} />
        </Stack>
        <Stack spacing={2}>
          <ReachPanel audience={audience} family={campaign.family ?? 'information'} />
          {changed ? (
            <Stack direction="row" spacing={1}>
              <Button variant="contained" loading={busy} onClick={() => void save()}>
                Enregistrer ces destinataires
              </Button>
              <Button onClick={() => setDraft(null)}>Revenir</Button>
            </Stack>
          ) : null}
        </Stack>
      </Box>
    </Section>
  );
}
