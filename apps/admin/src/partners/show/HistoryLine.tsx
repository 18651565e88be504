import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HistoryEntry } from '../../api/types.js';
import { showValue } from '../../fields/showValue.js';
import { formatInstant } from '../../i18n/format.js';
import { actionLabel } from '../../i18n/history.js';

export function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ mb: 1.5, position: 'relative', '&::before': dotStyle }}>
      <Typography variant="body2">
        <strong>{actionLabel(entry.action)}</strong> par {entry.actorLabel}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
        {entry.reason ? ` – « ${entry.reason} »` : ''}
      </Typography>
      {entry.changes.map(({ field, before, after }) => (
        <Typography key={field} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {translate(`resources.partners.fields.${field}`, { _: field })} : {showValue(before)} → {showValue(after)}
        </Typography>
      ))}
    </Box>
  );
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
