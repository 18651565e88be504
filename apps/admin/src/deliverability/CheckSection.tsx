import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { Typography } from '@mui/material';
import type { DeliverabilityReport } from '../api/types.js';
import { Facts } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

type Check = DeliverabilityReport['checks'][number];

const titles: Record<Check['kind'], string> = {
  spf: 'SPF : qui a le droit d’envoyer',
  dkim: 'DKIM : la signature',
  dmarc: 'DMARC : que faire des faux',
};

const looks: Record<Check['verdict'], { label: string; tone: Tone; icon: SvgIconComponent }> = {
  found: { label: 'Trouvé', tone: 'good', icon: CheckIcon },
  missing: { label: 'Manque', tone: 'bad', icon: ErrorIcon },
  wrong: { label: 'À corriger', tone: 'attention', icon: WarningIcon },
  unknown: { label: 'On ne sait pas', tone: 'quiet', icon: HelpIcon },
  unset: { label: 'Pas réglé ici', tone: 'quiet', icon: RemoveIcon },
};

/** One look-up: its verdict, what it means, what is published and what to add. */
export function CheckSection({ check: { kind, name, verdict, sentence, record, toAdd } }: { check: Check }) {
  const code = (text: string) => <code style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{text}</code>;
  return (
    <Section title={titles[kind]} actions={<ToneChip {...looks[verdict]} />}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {sentence}
      </Typography>
      <Facts
        facts={[
          ...(name ? [{ label: 'Nom', value: code(name) }] : []),
          ...(record ? [{ label: 'Publié', value: code(record) }] : []),
          ...(toAdd ? [{ label: 'À publier', value: code(toAdd) }] : []),
        ]}
      />
    </Section>
  );
}
