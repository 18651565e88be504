import { Link } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { IncomingMail } from '../../api/types.js';
import { Facts } from '../../fields/Facts.js';
import { formatInstant } from '../../i18n/format.js';
import { causeLink } from '../../mails/causes.js';
import { IncomingKindChip } from '../IncomingKindChip.js';

/** Who, when, about what. */
export function MessageFacts({ mail }: { mail: IncomingMail }) {
  const { kind, fromName, fromAddress, receivedAt, handledAt, handledBy, causeType, causeId, statusCode } = mail;
  const cause = causeLink(causeType, causeId);
  return (
    <Facts
      facts={[
        { label: 'Nature', value: <IncomingKindChip kind={kind} /> },
        { label: 'De', value: fromName ? `${fromName} <${fromAddress}>` : fromAddress || '(inconnu)' },
        { label: 'Reçu le', value: formatInstant(receivedAt) },
        ...(cause
          ? [
              {
                label: 'À propos de',
                value: (
                  <Link component={LinkBase} to={cause.to}>
                    {cause.label}
                  </Link>
                ),
              },
            ]
          : []),
        ...(statusCode ? [{ label: 'Code du serveur', value: statusCode }] : []),
        {
          label: 'Suite',
          value: handledAt ? `Traité par ${handledBy ?? '?'} le ${formatInstant(handledAt)}` : 'À traiter',
        },
      ]}
    />
  );
}
