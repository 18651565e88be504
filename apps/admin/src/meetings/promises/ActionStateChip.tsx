import { ACTION_STATE_LABELS } from '#wording/meeting/action-words.js';
import type { MeetingAction } from '../../api/types.js';
import { ToneChip, type Tone } from '../../fields/ToneChip.js';

const tones: Record<MeetingAction['state'], Tone> = {
  open: 'info',
  in_progress: 'info',
  done: 'good',
  abandoned: 'quiet',
};

export function ActionStateChip({ action: { state, late } }: { action: MeetingAction }) {
  return (
    <>
      <ToneChip tone={tones[state]} label={ACTION_STATE_LABELS[state]} />
      {late ? <ToneChip tone="bad" label="En retard" /> : null}
    </>
  );
}
