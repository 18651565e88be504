import { Box, Stack } from '@mui/material';
import { useState } from 'react';
import { ListButton, ShowBase, Title, TopToolbar, useRecordContext } from 'react-admin';
import { isEditable } from '#domain/campaign/campaign-life.js';
import type { Campaign } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { IncomingMailsSection } from '../incoming-mails/IncomingMailsSection.js';
import { LogSection } from './log/LogSection.js';
import { AudienceSection } from './audience/AudienceSection.js';
import { CampaignActions } from './page/CampaignActions.js';
import { FilesSection } from './page/FilesSection.js';
import { PreviewSection } from './page/PreviewSection.js';
import { ProgressSection } from './page/ProgressSection.js';
import { WordsSection } from './page/WordsSection.js';

const isMoving = (campaign: Campaign | undefined) =>
  campaign !== undefined &&
  (['running', 'scheduled'].includes(campaign.state) || campaign.progress.queued + campaign.progress.sending > 0);

/** A campaign from its preparation to its last answer. One on its way refreshes by itself. */
export function CampaignShow() {
  return (
    <ShowBase
      queryOptions={{
        meta: { whole: true },
        refetchInterval: ({ state }) => (isMoving(state.data as Campaign | undefined) ? 2_000 : false),
      }}
    >
      <CampaignPage />
    </ShowBase>
  );
}

function CampaignPage() {
  const campaign = useRecordContext<Campaign>();
  const may = useMay();
  const [unsaved, setUnsaved] = useState(false);
  if (!campaign) return null;
  const editable = isEditable(campaign.state) && may('campaigns:write');
  return (
    <Box>
      <Title title={campaign.name} />
      <TopToolbar sx={{ flexWrap: 'wrap' }}>
        <CampaignActions campaign={campaign} unsaved={unsaved} />
        <ListButton label="Toutes les campagnes" />
      </TopToolbar>
      <Stack spacing={2}>
        <ProgressSection campaign={campaign} />
        {campaign.leftAt ? <LogSection campaign={campaign} /> : null}
        {campaign.leftAt && may('incoming-mails:read') ? (
          <IncomingMailsSection filter={{ causeType: 'campaign', causeId: campaign.id }} />
        ) : null}
        {editable ? (
          <>
            <AudienceSection campaign={campaign} onUnsaved={setUnsaved} />
            <WordsSection campaign={campaign} />
            <FilesSection campaign={campaign} />
          </>
        ) : null}
        {campaign.templateId && isEditable(campaign.state) ? <PreviewSection campaign={campaign} /> : null}
        {may('history:read') ? (
          <HistorySection resource="campaigns" id={campaign.id} version={`${campaign.version}`} />
        ) : null}
      </Stack>
    </Box>
  );
}
