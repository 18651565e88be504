import { Alert, Box, Stack } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import type { Minutes } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { ChecksSection } from './life/ChecksSection.js';
import { MinutesActions } from './life/MinutesActions.js';
import { MinutesText } from './MinutesText.js';
import { MinutesEditor } from './editor/MinutesEditor.js';
import { PresenceSection } from './PresenceSection.js';
import { SendingsSection } from './sending/SendingsSection.js';

/** Minutes: written, checked, validated, sent, corrected. */
export function MinutesShow() {
  return (
    <ShowBase queryOptions={{ meta: { whole: true } }}>
      <MinutesPage />
    </ShowBase>
  );
}

function MinutesPage() {
  const minutes = useRecordContext<Minutes>();
  const may = useMay();
  if (!minutes) return null;
  const { id, state, version, meetingName, erratumReason, dataChanged } = minutes;
  const writes = state === 'draft' && may('meetings:write');
  return (
    <Box>
      <Title title={`Compte rendu : ${meetingName}`} />
      <MinutesActions minutes={minutes} />
      <Stack spacing={2}>
        {erratumReason && minutes.erratum > 0 ? (
          <Alert severity="info">Motif de l’erratum : {erratumReason}</Alert>
        ) : null}
        {dataChanged ? (
          <Alert severity="warning">
            Les données de la réunion ont changé depuis la validation : le document garde celles de ce jour-là.
          </Alert>
        ) : null}
        {state === 'draft' ? <ChecksSection minutes={minutes} /> : null}
        <PresenceSection facts={minutes.facts} />
        {writes ? <MinutesEditor key={id} minutes={minutes} /> : <MinutesText minutes={minutes} />}
        {state === 'draft' ? null : <SendingsSection id={id} version={version} />}
        {may('history:read') ? <HistorySection resource="minutes" id={id} version={version} /> : null}
      </Stack>
    </Box>
  );
}
