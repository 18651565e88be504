import type { SvgIconComponent } from '@mui/icons-material';
import { Chip } from '@mui/material';

export type Tone = 'strong' | 'good' | 'quiet' | 'attention' | 'bad' | 'info';

/** Background and ink of each tone, light then dark; every pair has at least 4.5:1. */
const inks: Record<Tone, { light: [string, string]; dark: [string, string] }> = {
  strong: { light: ['#d3e7ea', '#083c47'], dark: ['#17414a', '#bfe6ed'] },
  good: { light: ['#d8ecdf', '#14522e'], dark: ['#173d28', '#a8e3bf'] },
  quiet: { light: ['#ebe9e2', '#46535a'], dark: ['#29363a', '#c5d0d3'] },
  attention: { light: ['#fbe6c4', '#6b3a08'], dark: ['#46300f', '#f7cf94'] },
  bad: { light: ['#fadcdc', '#8a1424'], dark: ['#4a1c20', '#ffb9b9'] },
  info: { light: ['#dbe8f4', '#174a74'], dark: ['#1a354c', '#b5d5f2'] },
};

interface Props {
  tone: Tone;
  label: string;
  icon?: SvgIconComponent;
  size?: 'small' | 'medium';
}

/** A word with an icon on a quiet ground: says a state without relying on colour. */
export function ToneChip({ tone, label, icon: Icon, size = 'small' }: Props) {
  return (
    <Chip
      size={size}
      label={label}
      {...(Icon ? { icon: <Icon /> } : {})}
      sx={(theme) => {
        const [ground, ink] = inks[tone][theme.palette.mode];
        return { ...chipStyle, bgcolor: ground, color: ink };
      }}
    />
  );
}

/** A long label goes to a second line rather than out of a phone's screen. */
const chipStyle = {
  height: 'auto',
  minHeight: 24,
  '& .MuiChip-icon': { color: 'inherit' },
  '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 },
};
