import { editionLabel } from '#wording/minutes/minutes-document.js';
import { MINUTES_STATE_LABELS } from '#wording/minutes/minutes-labels.js';
import type { MinutesBrief } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const tones: Record<MinutesBrief['state'], Tone> = { draft: 'attention', validated: 'info', sent: 'good' };

export function MinutesStateChip({ state, erratum }: Pick<MinutesBrief, 'state' | 'erratum'>) {
  const label = [MINUTES_STATE_LABELS[state], editionLabel(erratum)].filter(Boolean).join(', ');
  return <ToneChip tone={tones[state]} label={label} />;
}
