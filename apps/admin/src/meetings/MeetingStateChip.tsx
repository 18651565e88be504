import { MEETING_STATE_LABELS } from '#wording/meeting/meeting-labels.js';
import type { Meeting } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const tones: Record<Meeting['state'], Tone> = { planned: 'quiet', convened: 'info', held: 'good', cancelled: 'bad' };

export function MeetingStateChip({ state }: Pick<Meeting, 'state'>) {
  return <ToneChip tone={tones[state]} label={MEETING_STATE_LABELS[state]} />;
}
