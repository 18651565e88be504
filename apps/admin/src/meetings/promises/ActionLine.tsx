import { Box, Button, Typography } from '@mui/material';
import { ACTION_ACTS, ACTION_TRANSITIONS, type ActionAct } from '#domain/meeting/action.js';
import type { MeetingAction } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { ActionStateChip } from './ActionStateChip.js';

const ACTS: Record<ActionAct, { label: string; success: string }> = {
  start: { label: 'Commencer', success: 'Action commencée' },
  finish: { label: 'Terminer', success: 'Action terminée' },
  abandon: { label: 'Abandonner', success: 'Action abandonnée' },
  reopen: { label: 'Rouvrir', success: 'Action rouverte' },
};

interface Props {
  action: MeetingAction;
  write: boolean;
  onEdit: () => void;
}

/** One promise and what may be done of it now. */
export function ActionLine({ action, write, onEdit }: Props) {
  const { run, busy } = useAction();
  const { id, text, owner, due, groupName, outcome, version, state } = action;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ flexGrow: 1, minWidth: 220, flexBasis: 320 }}>
        <Typography sx={{ whiteSpace: 'pre-wrap' }}>{text}</Typography>
        <Typography variant="body2" color="textSecondary">
          {owner}, {due} – {groupName}
          {outcome ? ` – ${outcome}` : ''}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <ActionStateChip action={action} />
        {write ? (
          <>
            {ACTION_ACTS.filter((act) => ACTION_TRANSITIONS[act].from.includes(state)).map((act) => (
              <Button
                key={act}
                size="small"
                loading={busy}
                aria-label={`${ACTS[act].label} : ${text}`}
                onClick={() =>
                  void run({ path: `/actions/${id}/state/${act}`, body: { version }, success: ACTS[act].success })
                }
              >
                {ACTS[act].label}
              </Button>
            ))}
            <Button size="small" aria-label={`Modifier : ${text}`} onClick={onEdit}>
              Modifier
            </Button>
          </>
        ) : null}
      </Box>
    </Box>
  );
}
