import SendIcon from '@mui/icons-material/SendOutlined';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { Meeting, MeetingInvitations } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { plural } from '../../i18n/format.js';
import { useMeetingPart } from '../useMeetingPart.js';
import { InvitationPreview } from './InvitationPreview.js';

type Who = 'uninvited' | 'changed' | 'silent';
const ACTS: Record<Who, { label: (count: number) => string; ask: string; main: boolean }> = {
  uninvited: {
    label: (count) => `Inviter ${plural(count, 'personne')}`,
    ask: 'Chacun reçoit son courriel, son entrée de calendrier et son lien pour répondre.',
    main: true,
  },
  changed: {
    label: (count) => `Annoncer le changement à ${plural(count, 'personne')}`,
    ask: 'La réunion a changé de jour, d’heure ou de lieu depuis l’invitation : chacun en est averti, et son calendrier suit.',
    main: true,
  },
  silent: {
    label: (count) => `Relancer ${plural(count, 'silencieux', 'silencieux')}`,
    ask: 'Un rappel part à ceux qui n’ont pas répondu. Sept jours avant la réunion, il part de lui-même.',
    main: false,
  },
};

/** Who was invited, who is still to be, who stays silent. */
export function InvitationsSection({ meeting }: { meeting: Meeting }) {
  const { data, change, busy } = useMeetingPart<MeetingInvitations>(meeting.id, 'invitations');
  const write = useMay()('meetings:write') && ['planned', 'convened'].includes(meeting.state);
  const [asking, setAsking] = useState<Who | null>(null);
  const [previewing, setPreviewing] = useState(false);
  if (!data) return null;
  const { invited, uninvited, unreachable } = data;
  const send = async (who: Who) => {
    await change({ body: { who }, success: 'Courriels envoyés' });
    setAsking(null);
  };
  return (
    <Section
      title="Invitations"
      actions={
        write && invited + uninvited > 0 ? (
          <Button size="small" onClick={() => setPreviewing(true)}>
            Aperçu
          </Button>
        ) : null
      }
    >
      <Typography sx={{ mb: 1 }}>
        {invited === 0
          ? 'Personne n’est encore invité.'
          : `${plural(invited, 'personne invitée', 'personnes invitées')}.`}
      </Typography>
      {unreachable.length > 0 ? (
        <Alert severity="warning" sx={{ mb: 1 }}>
          Sans adresse : {unreachable.join(', ')}.
        </Alert>
      ) : null}
      {write ? (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {(Object.keys(ACTS) as Who[])
            .filter((who) => data[who] > 0)
            .map((who) => (
              <Button
                key={who}
                size="small"
                variant={ACTS[who].main ? 'contained' : 'outlined'}
                startIcon={<SendIcon />}
                onClick={() => setAsking(who)}
              >
                {ACTS[who].label(data[who])}
              </Button>
            ))}
        </Stack>
      ) : null}
      {asking ? (
        <Confirm
          isOpen
          loading={busy}
          title={`${ACTS[asking].label(data[asking])} ?`}
          content={ACTS[asking].ask}
          confirm="Envoyer"
          onConfirm={() => void send(asking)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {previewing ? <InvitationPreview meetingId={meeting.id} onClose={() => setPreviewing(false)} /> : null}
    </Section>
  );
}
