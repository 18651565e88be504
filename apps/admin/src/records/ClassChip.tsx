import CheckIcon from '@mui/icons-material/CheckCircle';
import ContrastIcon from '@mui/icons-material/Contrast';
import CircleIcon from '@mui/icons-material/RadioButtonUnchecked';
import OutIcon from '@mui/icons-material/LayersClearOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { CLASS_LABELS, OUT_OF_SCOPE_LABEL } from '#wording/diagnostic/diagnostic-labels.js';
import type { RecordClass } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const looks: Record<RecordClass, { tone: Tone; icon: SvgIconComponent }> = {
  strict: { tone: 'good', icon: CheckIcon },
  potential: { tone: 'attention', icon: ContrastIcon },
  none: { tone: 'quiet', icon: CircleIcon },
};

/** Where a record stands; out of scope is never mixed with « none ». */
export function ClassChip({ class: value, inScope }: { class: RecordClass; inScope: boolean }) {
  if (!inScope) return <ToneChip tone="quiet" icon={OutIcon} label={OUT_OF_SCOPE_LABEL} />;
  return <ToneChip {...looks[value]} label={CLASS_LABELS[value]} />;
}
