import { Button, Link, Typography } from '@mui/material';
import { LinkBase, useGetList, useNotify, useRedirect } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { Meeting, Minutes, MinutesBrief } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { MinutesStateChip } from './MinutesStateChip.js';

/** On a meeting's page: its minutes, or what begins them. */
export function MeetingMinutes({ meeting: { id, keepsMinutes, state } }: { meeting: Meeting }) {
  const may = useMay();
  const notify = useNotify();
  const redirect = useRedirect();
  const { data: [found] = [], isPending } = useGetList<MinutesBrief>('minutes', {
    filter: { meetingId: id },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'startsOn', order: 'DESC' },
  });
  if (!keepsMinutes || isPending) return null;
  const begin = async () => {
    try {
      const made = await call<Minutes>('/minutes', { method: 'POST', body: { meetingId: id } });
      redirect('show', 'minutes', made.id);
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    }
  };
  return (
    <Section
      title="Compte rendu"
      actions={
        !found && may('meetings:write') && state !== 'cancelled' ? (
          <Button size="small" variant="contained" onClick={() => void begin()}>
            Commencer le compte rendu
          </Button>
        ) : null
      }
    >
      {found ? (
        <Typography component="div">
          <Link component={LinkBase} to={`/minutes/${found.id}/show`}>
            Ouvrir le compte rendu
          </Link>{' '}
          <MinutesStateChip state={found.state} erratum={found.erratum} />
        </Typography>
      ) : (
        <Typography variant="body2" color="textSecondary">
          Il se remplit des présences, du tour de table, du questionnaire, des décisions et des actions.
        </Typography>
      )}
    </Section>
  );
}
