import { Box, Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import type { Unclaimed } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ClaimActions } from './ClaimActions.js';
import { suggestionText } from './suggestionText.js';

/** The name, leading to its records; on a phone, what there is to decide stands below it. */
export function UnclaimedName({ stacked, mayClaim }: { stacked: boolean; mayClaim: boolean }) {
  const name = useRecordContext<Unclaimed>();
  return (
    <>
      <RecordLink<Unclaimed>
        to={(one) => filteredList('records', { organisation: one.name })}
        text={(one) => one.name}
      />
      {stacked && name ? (
        <Box sx={{ mt: 0.5 }}>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
            Suggestion : {suggestionText(name)}
          </Typography>
          {mayClaim ? <ClaimActions name={name} /> : null}
        </Box>
      ) : null}
    </>
  );
}
