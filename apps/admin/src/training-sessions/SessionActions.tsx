import CopyIcon from '@mui/icons-material/ContentCopy';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { LinkBase, ListButton, TopToolbar } from 'react-admin';
import type { ReactNode } from 'react';
import type { TrainingSession } from '../api/types.js';
import { useMay } from '../auth/useMay.js';

/** @param children what is done to its state */
export function SessionActions({ session, children }: { session: TrainingSession; children?: ReactNode }) {
  const write = useMay()('training:write');
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {children}
      {write && session.state !== 'cancelled' ? (
        <Button size="small" startIcon={<EditIcon />} component={LinkBase} to={`/training-sessions/${session.id}`}>
          Modifier
        </Button>
      ) : null}
      {write ? (
        <Button
          size="small"
          startIcon={<CopyIcon />}
          component={LinkBase}
          to="/training-sessions/create"
          state={{ record: copyOf(session) }}
        >
          Dupliquer
        </Button>
      ) : null}
      <ListButton label="Toutes les sessions" />
    </TopToolbar>
  );
}

/** All but its days, which are over or taken, and its life. */
function copyOf(session: TrainingSession) {
  const { courseId, department, place, address, room, trainer, secondTrainer, offerHours, days } = session;
  const { priceCents, vatRule, vatBasisPoints, lowerBound, upperBound, surchargeCents } = session;
  return {
    ...{ courseId, department, place, address, room, trainer, secondTrainer, offerHours },
    ...{ priceCents, vatRule, vatBasisPoints, lowerBound, upperBound, surchargeCents, termsOf: courseId },
    days: days.map(({ startsAt, endsAt }) => ({ day: null, startsAt, endsAt })),
  };
}
