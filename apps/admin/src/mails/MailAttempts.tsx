import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Mail } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';

const outcomes: Record<Mail['attempts'][number]['outcome'], string> = {
  started: 'Commencée',
  accepted: 'Acceptée',
  deferred: 'Remise à plus tard',
  refused: 'Refusée',
  interrupted: 'Interrompue',
};

/** What the mail server answered, try by try. */
export function MailAttempts({ attempts }: { attempts: Mail['attempts'] }) {
  return (
    <Section title="Tentatives" dense={attempts.length > 0}>
      {attempts.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucune tentative pour l’instant.
        </Typography>
      ) : (
        <Table size="small" aria-label="Tentatives d’envoi">
          <TableHead>
            <TableRow>
              <TableCell>Quand</TableCell>
              <TableCell>Résultat</TableCell>
              <TableCell>Réponse du serveur de courriel</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {attempts.map(({ at, outcome, response }) => (
              <TableRow key={at}>
                <TableCell>{formatInstant(at)}</TableCell>
                <TableCell>{outcomes[outcome]}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{response ?? '—'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
