import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, IconButton, Typography } from '@mui/material';
import { MATURITY_LABELS } from '#wording/meeting/meeting-labels.js';
import type { Spoken } from '../../api/types.js';
import { formatNumber, plural } from '../../i18n/format.js';

interface Props {
  statement: Spoken;
  write: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

/** What one organisation said. */
export function StatementCard({ statement, write, onEdit, onRemove }: Props) {
  const { organisation, kind, speaker, maturity, openDatasets, portal, software, licence, needs, quote, text } =
    statement;
  const facts = [
    maturity ? MATURITY_LABELS[maturity] : null,
    openDatasets === null ? null : plural(openDatasets, 'jeu ouvert', 'jeux ouverts'),
    portal ? `portail : ${portal}` : null,
    software,
    licence,
  ].filter(Boolean);
  return (
    <Box sx={{ display: 'flex', gap: 1, borderLeft: 3, borderColor: 'primary.main', pl: 1.5 }}>
      <Box sx={{ flexGrow: 1, overflowWrap: 'anywhere' }}>
        <Typography component="h3" sx={{ fontWeight: 650 }}>
          {organisation}
          {kind === 'testimony' ? ' (témoignage)' : ''}
          {speaker ? `, ${speaker}` : ''}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {facts.length > 0 ? facts.join(' · ') : 'Aucun chiffre donné.'}
        </Typography>
        {quote ? <Typography sx={{ fontStyle: 'italic' }}>« {quote} »</Typography> : null}
        {text ? <Typography sx={{ whiteSpace: 'pre-wrap' }}>{text}</Typography> : null}
        {needs ? <Typography variant="body2">Besoins : {needs}</Typography> : null}
      </Box>
      {write ? (
        <Box sx={{ whiteSpace: 'nowrap' }}>
          <IconButton size="small" aria-label={`Modifier la parole de ${organisation}`} onClick={onEdit}>
            <EditIcon fontSize="small" />
          </IconButton>
          <IconButton size="small" aria-label={`Retirer la parole de ${organisation}`} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ) : null}
    </Box>
  );
}

/** « 1 234 », or a dash while nobody gave a number. */
export const countText = (count: number | null): string => (count === null ? '—' : formatNumber(count));
