import EditIcon from '@mui/icons-material/EditOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import MarkEmailUnreadIcon from '@mui/icons-material/MarkEmailUnreadOutlined';
import { SURVEY_STATE_LABELS } from '#wording/survey/survey-labels.js';
import type { Survey } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const looks = {
  draft: { tone: 'quiet' as Tone, icon: EditIcon },
  open: { tone: 'good' as Tone, icon: MarkEmailUnreadIcon },
  closed: { tone: 'info' as Tone, icon: LockIcon },
};

export function SurveyStateChip({ state }: Pick<Survey, 'state'>) {
  const { tone, icon } = looks[state];
  return <ToneChip tone={tone} icon={icon} label={SURVEY_STATE_LABELS[state]} />;
}
