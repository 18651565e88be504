import { Alert, Box, Link, Skeleton, Stack, Typography } from '@mui/material';
import { LinkBase, ShowBase, Title, useRecordContext, useShowContext } from 'react-admin';
import type { Survey } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { Section } from '../fields/Section.js';
import { formatDay, plural } from '../i18n/format.js';
import { QuestionsSection } from './show/QuestionsSection.js';
import { RespondentsSection } from './show/RespondentsSection.js';
import { ResultsSection } from './show/ResultsSection.js';
import { SurveyActions } from './show/SurveyActions.js';
import { SurveyStateChip } from './SurveyStateChip.js';

/** A survey on one page: what it asks, who was asked, what they answered. */
export function SurveyShow() {
  return (
    <ShowBase>
      <SurveyPage />
    </ShowBase>
  );
}

function SurveyPage() {
  const { isPending } = useShowContext();
  const survey = useRecordContext<Survey>();
  const may = useMay();
  if (isPending || !survey) return <Skeleton variant="rounded" height={220} sx={{ mt: 2 }} />;
  const { id, state, meetingName, meetingId, counts, lastDay, version } = survey;
  return (
    <Box sx={{ mt: 1 }}>
      <Title title={survey.title} />
      <Box sx={headStyle}>
        <SurveyStateChip state={state} />
        <Typography variant="body2" sx={{ flexGrow: 1 }}>
          <Link component={LinkBase} to={`/meetings/${meetingId}/show`}>
            {meetingName}
          </Link>
          {counts.invited > 0 ? ` – ${counts.answered} sur ${plural(counts.invited, 'organisme')}` : ''}
          {lastDay ? ` – jusqu’au ${formatDay(lastDay)}` : ''}
        </Typography>
        <SurveyActions survey={survey} />
      </Box>
      {state === 'draft' ? (
        <Alert severity="info" sx={{ mt: 1 }}>
          Les membres ne voient encore rien. Relisez l’aperçu, ouvrez le questionnaire, puis envoyez-le.
        </Alert>
      ) : null}
      <Stack spacing={2} sx={{ mt: 2 }}>
        {counts.answered > 0 || state === 'closed' ? <ResultsSection survey={survey} /> : null}
        <QuestionsSection survey={survey} />
        <RespondentsSection survey={survey} />
        {survey.introduction ? (
          <Section title="Introduction">
            <Typography sx={{ whiteSpace: 'pre-line' }}>{survey.introduction}</Typography>
          </Section>
        ) : null}
        {may('history:read') ? (
          <HistorySection resource="surveys" id={id} version={`${version} ${counts.invited} ${counts.answered}`} />
        ) : null}
      </Stack>
    </Box>
  );
}

const headStyle = { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 };
