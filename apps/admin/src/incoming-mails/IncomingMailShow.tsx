import { Alert, Box, Link, Stack, Typography } from '@mui/material';
import { LinkBase, ShowBase, Title, TopToolbar, ListButton, useRecordContext } from 'react-admin';
import { parisDay } from '#domain/calendar/paris-day.js';
import { bounceSentence } from '#wording/mail/bounce.js';
import type { IncomingMail } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';
import { HandleActions } from './show/HandleActions.js';
import { MessageFacts } from './show/MessageFacts.js';
import { InterestLines } from '../training-interests/InterestLines.js';
import { WhoseSection } from './show/WhoseSection.js';

/** One message that came back: what it says, what it answers, whose it is, what was done. */
export function IncomingMailShow() {
  return (
    <ShowBase queryOptions={{ meta: { whole: true } }}>
      <IncomingMailPage />
    </ShowBase>
  );
}

function IncomingMailPage() {
  const mail = useRecordContext<IncomingMail>();
  const may = useMay();
  if (!mail) return null;
  return (
    <Box>
      <Title title={mail.subject || '(sans objet)'} />
      <TopToolbar sx={{ flexWrap: 'wrap' }}>
        <HandleActions mail={mail} />
        <ListButton label="Toutes les réponses" />
      </TopToolbar>
      <Stack spacing={2}>
        <Section title="Message">
          {mail.verdict ? (
            <Alert severity={mail.verdict === 'dead' || mail.verdict === 'failed' ? 'error' : 'info'} sx={{ mb: 2 }}>
              {bounceSentence(mail.verdict)}
              {mail.diagnostic ? <Typography variant="body2">Réponse du serveur : {mail.diagnostic}</Typography> : null}
            </Alert>
          ) : null}
          <MessageFacts mail={mail} />
        </Section>
        <Section title="Texte">
          <Said mail={mail} />
        </Section>
        <WhoseSection mail={mail} />
        {mail.kind === 'bounce' ? null : (
          <InterestLines
            filter={{ sourceId: mail.id }}
            start={{
              ...{ source: 'mail', sourceId: mail.id, receivedOn: parisDay(new Date(mail.receivedAt)) },
              ...{ contactId: mail.contact?.id ?? null, partnerId: mail.partner?.id ?? null },
            }}
          />
        )}
        {may('history:read') ? (
          <HistorySection resource="incoming-mails" id={mail.id} version={`${mail.handledAt} ${mail.attachedAt}`} />
        ) : null}
      </Stack>
    </Box>
  );
}

/** Text only: what strangers send is never shown as HTML. */
function Said({ mail: { said, quoted, purgedAt, truncated, attachments, mail } }: { mail: IncomingMail }) {
  if (purgedAt)
    return <Alert severity="info">Texte effacé le {formatInstant(purgedAt)}, passé la durée de conservation.</Alert>;
  return (
    <Stack spacing={1.5}>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{said || '(vide)'}</Typography>
      {truncated ? (
        <Alert severity="info">
          Ce message est très long : seul son début est repris ici, le reste est dans la boîte.
        </Alert>
      ) : null}
      {attachments.length > 0 ? (
        <Typography variant="body2" color="textSecondary">
          Fichiers restés dans la boîte : {attachments.join(', ')}
        </Typography>
      ) : null}
      {quoted ? (
        <details>
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
            Message cité
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {quoted}
          </Typography>
        </details>
      ) : null}
      {mail ? (
        <Typography variant="body2">
          En réponse à{' '}
          <Link component={LinkBase} to={`/mails/${mail.id}/show`}>
            {mail.subject}
          </Link>
          , {mail.sentAt ? `parti le ${formatInstant(mail.sentAt)}` : 'pas encore parti'} à {mail.recipient}.
        </Typography>
      ) : null}
    </Stack>
  );
}
