import { Alert, Link, Stack } from '@mui/material';
import { LinkBase, ShowBase, Title, useRecordContext } from 'react-admin';
import { cancelSentence } from '#wording/mail/cancel-reason.js';
import type { Mail } from '../api/types.js';
import { AttachmentLinks } from '../fields/AttachmentLinks.js';
import { Facts } from '../fields/Facts.js';
import { filteredList } from '../fields/filteredList.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';
import { causeLink } from './causes.js';
import { MailActions } from './MailActions.js';
import { MailAttempts } from './MailAttempts.js';
import { MailBody } from './MailBody.js';
import { MailStateChip } from './MailStateChip.js';

/** One mail as it was written, and every try at sending it. A mail on its way refreshes by itself. */
export function MailShow() {
  return (
    <ShowBase
      queryOptions={{
        meta: { whole: true },
        refetchInterval: ({ state }) => (isMoving(state.data as Mail | undefined) ? 2000 : false),
      }}
    >
      <MailPage />
    </ShowBase>
  );
}

const isMoving = (mail: Mail | undefined) => mail !== undefined && ['queued', 'sending'].includes(mail.state);

function MailPage() {
  const mail = useRecordContext<Mail>();
  if (!mail) return null;
  const { id, recipient, recipientName, state, createdAt, sentAt, notBefore, messageId, attachments, partnerId } = mail;
  const cause = causeLink(mail.causeType, mail.causeId);
  return (
    <Stack spacing={2} sx={{ mt: 1 }}>
      <Title title={mail.subject} />
      <Section title="Envoi" actions={<MailActions mail={mail} />}>
        {mail.cancelReason ? (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {cancelSentence(mail.cancelReason)}
          </Alert>
        ) : null}
        {mail.bouncedAt ? (
          <Alert severity="error" sx={{ mb: 2 }}>
            Revenu en erreur le {formatInstant(mail.bouncedAt)} :{' '}
            <Link component={LinkBase} to={filteredList('incoming-mails', { mailId: id })}>
              lire l’avis
            </Link>
            .
          </Alert>
        ) : null}
        <Facts
          facts={[
            { label: 'État', value: <MailStateChip state={state} /> },
            { label: 'À', value: recipientName ? `${recipientName} <${recipient}>` : recipient },
            ...(cause
              ? [
                  {
                    label: 'Écrit pour',
                    value: (
                      <Link component={LinkBase} to={cause.to}>
                        {cause.label}
                      </Link>
                    ),
                  },
                ]
              : []),
            ...(partnerId
              ? [
                  {
                    label: 'Partenaire',
                    value: (
                      <Link component={LinkBase} to={`/partners/${partnerId}/show`}>
                        Voir sa page
                      </Link>
                    ),
                  },
                ]
              : []),
            { label: 'Famille', value: mail.family === 'service' ? 'Service' : 'Information' },
            { label: 'Écrit le', value: formatInstant(createdAt) },
            {
              label: 'Parti le',
              value: sentAt
                ? formatInstant(sentAt)
                : state === 'cancelled'
                  ? 'jamais'
                  : `pas encore (au plus tôt ${formatInstant(notBefore)})`,
            },
            { label: 'Pièces jointes', value: <AttachmentLinks path={`/mails/${id}`} attachments={attachments} /> },
            { label: 'Message-ID', value: messageId },
          ]}
        />
      </Section>
      <MailAttempts attempts={mail.attempts} />
      <Section title="Contenu">
        {mail.purgedAt ? (
          <Alert severity="info">
            Contenu et pièces jointes effacés le {formatInstant(mail.purgedAt)}, passé la durée de conservation. La
            trace de l’envoi reste.
          </Alert>
        ) : (
          <MailBody html={mail.html} text={mail.text} />
        )}
      </Section>
    </Stack>
  );
}
