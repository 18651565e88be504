import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HistoryEntry } from '../api/types.js';
import { formatInstant } from '../i18n/format.js';
import { actionLabel } from '../i18n/history.js';
import { historyValue } from './historyValue.js';

/** One change: what, who, when, why, and each value before and after. A creation folds its many values away. */
export function HistoryLine({ entry, resource }: { entry: HistoryEntry; resource: string }) {
  return (
    <Box component="li" sx={{ mb: 1.5, position: 'relative', '&::before': dotStyle }}>
      <Typography variant="body2">
        <strong>{actionLabel(entry.action)}</strong> par {entry.actorLabel}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
        {entry.reason ? ` – « ${entry.reason} »` : ''}
      </Typography>
      {entry.action === 'created' && entry.changes.length > 0 ? (
        <details className="no-print">
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
            Valeurs de départ
          </Typography>
          <Changes changes={entry.changes} resource={resource} />
        </details>
      ) : (
        <Changes changes={entry.changes} resource={resource} />
      )}
    </Box>
  );
}

function Changes({ changes, resource }: { changes: HistoryEntry['changes']; resource: string }) {
  const translate = useTranslate();
  return changes.map(({ field, before, after }) => (
    <Typography key={field} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {translate(`resources.${resource}.fields.${field}`, { _: field })} :{' '}
      {before === null || before === undefined ? '' : `${historyValue(resource, field, before)} → `}
      {historyValue(resource, field, after)}
    </Typography>
  ));
}

const dotStyle = {
  content: '""',
  position: 'absolute',
  left: -21,
  top: 6,
  width: 8,
  height: 8,
  borderRadius: '50%',
  bgcolor: 'primary.main',
};
