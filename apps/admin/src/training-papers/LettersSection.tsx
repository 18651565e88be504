import SendIcon from '@mui/icons-material/SendOutlined';
import { Box, Button, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, LinkBase } from 'react-admin';
import { PARTICIPANT_LABELS } from '#wording/training/participant-words.js';
import { apiUrl } from '../api/http.js';
import type { SessionPapers } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { formatDay, plural } from '../i18n/format.js';

type Line = SessionPapers['registrations'][number];

/** Who was called, reminded and thanked; and the buttons for those who were not. */
export function LettersSection({ papers }: { papers: SessionPapers }) {
  const { sessionId, due, registrations } = papers;
  const { run, busy } = useAction();
  const [asking, setAsking] = useState<'call' | 'thank' | null>(null);
  const write = useMay()('training:write');
  const toCall = due.convocations + due.updates;
  const act = async () => {
    const path = `/training/sessions/${sessionId}/${asking === 'call' ? 'convocations' : 'closing-mails'}`;
    await run({ path, body: {}, success: 'Courriels en route' });
    setAsking(null);
  };
  return (
    <Section
      title="Convocations et rappels"
      dense
      actions={
        write ? (
          <>
            {toCall > 0 ? (
              <Button variant="contained" size="small" startIcon={<SendIcon />} onClick={() => setAsking('call')}>
                {callLabel(due)}
              </Button>
            ) : null}
            {due.closings > 0 ? (
              <Button variant="contained" size="small" startIcon={<SendIcon />} onClick={() => setAsking('thank')}>
                Envoyer {plural(due.closings, 'attestation')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {registrations.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
          Personne dans cette session pour l’instant.
        </Typography>
      ) : (
        <People lines={registrations} />
      )}
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pt: 1 }}>
        Les rappels partent seuls sept jours et un jour avant la session, à 8 h, aux personnes convoquées. Une personne
        convoquée puis annulée est prévenue, et la session quitte son agenda.
      </Typography>
      <Confirm
        isOpen={asking !== null}
        loading={busy}
        title={asking === 'call' ? 'Envoyer les convocations ?' : 'Envoyer attestations et questionnaire ?'}
        content={
          asking === 'call'
            ? `${plural(toCall, 'personne')} : la convocation, ou le changement, avec la session pour leur agenda.`
            : `${plural(due.closings, 'personne présente', 'personnes présentes')} : l’attestation en pièce jointe, et le lien du questionnaire.`
        }
        confirm="Envoyer"
        onConfirm={() => void act()}
        onClose={() => setAsking(null)}
      />
    </Section>
  );
}

function callLabel({ convocations, updates }: SessionPapers['due']): string {
  if (updates === 0) return `Convoquer ${plural(convocations, 'personne')}`;
  if (convocations === 0) return `Prévenir du changement (${updates})`;
  return `Convoquer et prévenir (${convocations + updates})`;
}

const CALL_LABELS = { convocation: 'à convoquer', update: 'changement à dire', withdrawal: 'annulation en route' };

function People({ lines }: { lines: readonly Line[] }) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Personnes de la session">
      <Table size="small" aria-label="Personnes de la session">
        <TableHead>
          <TableRow>
            <TableCell>Personne</TableCell>
            <TableCell>État</TableCell>
            <TableCell>Convocation</TableCell>
            <TableCell>J-7</TableCell>
            <TableCell>J-1</TableCell>
            <TableCell>Attestation</TableCell>
            <TableCell>Avis</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.id}>
              <TableCell component="th" scope="row" sx={{ minWidth: 160 }}>
                <Link component={LinkBase} to={`/contacts/${line.contactId}`}>
                  {line.name}
                </Link>
                {line.archived ? (
                  <Typography variant="body2" color="textSecondary">
                    contact archivé : aucune convocation
                  </Typography>
                ) : null}
                {line.email === null ? (
                  <Typography variant="body2" color="error">
                    sans adresse de courriel
                  </Typography>
                ) : null}
              </TableCell>
              <TableCell>{PARTICIPANT_LABELS[line.status]}</TableCell>
              <TableCell>{callOf(line)}</TableCell>
              <TableCell>{formatDay(line.weekAt)}</TableCell>
              <TableCell>{formatDay(line.eveAt)}</TableCell>
              <TableCell>
                {formatDay(line.closedAt)}
                {line.status === 'attended' ? (
                  <Link
                    href={apiUrl(`/training/registrations/${line.id}/certificate.pdf`)}
                    download
                    sx={{ ml: 1 }}
                    aria-label={`PDF : attestation de ${line.name}`}
                  >
                    PDF
                  </Link>
                ) : null}
              </TableCell>
              <TableCell>{line.answered ? 'donné' : '—'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function callOf({ due, calledAt, calledOffAt }: Line): string {
  if (due) return CALL_LABELS[due];
  if (calledOffAt) return `annulée le ${formatDay(calledOffAt)}`;
  return formatDay(calledAt);
}
