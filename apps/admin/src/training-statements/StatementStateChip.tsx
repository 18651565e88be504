import CancelIcon from '@mui/icons-material/DoNotDisturbOnOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import type { Statement } from '../api/types.js';
import { ToneChip } from '../fields/ToneChip.js';

/** A statement that counts, one that a credit cancels, or that credit. */
export function StatementStateChip({ statement }: { statement: Statement }) {
  if (statement.kind === 'credit') return <ToneChip tone="info" icon={UndoIcon} label="Avoir" />;
  return statement.creditedById ? (
    <ToneChip tone="quiet" icon={CancelIcon} label="Annulé" />
  ) : (
    <ToneChip tone="good" icon={DoneIcon} label="En vigueur" />
  );
}
