import AbsentIcon from '@mui/icons-material/PersonOffOutlined';
import PresentIcon from '@mui/icons-material/CheckCircleOutlined';
import { Box, TableCell } from '@mui/material';
import { presenceText } from '#wording/training/half-day-words.js';

interface Props {
  /** Row and column, by which the arrows find it. */
  place: string;
  /** Null: nobody wrote it down. */
  value: boolean | null;
  /** `later`: its day is to come. */
  state: 'open' | 'later' | 'read';
  /** The one the Tab key stops at. */
  active: boolean;
  onFocus: () => void;
  onNote: (present: boolean) => void;
}

/** A half-day of somebody: a word and a picture; a click says present, another absent. */
export function PresenceCell({ place, value, state, active, onFocus, onNote }: Props) {
  const Icon = value === null ? null : value ? PresentIcon : AbsentIcon;
  const text = state === 'later' ? 'À venir' : presenceText(value);
  const open = state === 'open';
  const next = () => {
    if (open) onNote(value !== true);
  };
  const reached = state === 'read' ? {} : { tabIndex: active ? 0 : -1, 'data-cell': place, onFocus, onClick: next };
  return (
    <TableCell
      {...reached}
      aria-disabled={state === 'later' ? true : undefined}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        next();
      }}
      sx={{ cursor: open ? 'pointer' : 'default', '&:focus-visible': focusStyle }}
    >
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          color: value === null ? 'text.secondary' : 'inherit',
        }}
      >
        {Icon ? <Icon fontSize="small" aria-hidden /> : null}
        {text}
      </Box>
    </TableCell>
  );
}

const focusStyle = { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: '-3px' };
