import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Radio,
  RadioGroup,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { MinutesContent } from '#domain/minutes/content.js';
import type { TextConflict } from '#domain/minutes/merge.js';
import { linesOf } from '../../templates/versions/linesOf.js';
import type { Clash } from './useMinutesDraft.js';

type Choice = 'mine' | 'theirs' | 'both';
const FIELDS = { html: 'texte', title: 'titre', followedBy: 'affaire suivie par', recipients: 'destinataires' };

/** Two people changed the same words: both texts, side by side, and what to keep. Nothing else was touched. */
export function MergeDialog({ clash, onSettle }: { clash: Clash; onSettle: (content: MinutesContent) => void }) {
  const [choices, setChoices] = useState<Choice[]>(() =>
    clash.conflicts.map(({ field }) => (field === 'html' ? 'both' : 'mine')),
  );
  const settle = () =>
    onSettle(
      clash.conflicts.reduce((content, conflict, at) => choose(content, conflict, choices[at] ?? 'mine'), clash.merged),
    );
  return (
    <Dialog open fullWidth maxWidth="lg" aria-labelledby="merge-title">
      <DialogTitle id="merge-title">Quelqu’un a modifié les mêmes mots</DialogTitle>
      <DialogContent dividers>
        {clash.conflicts.map((conflict, at) => (
          <Box key={`${conflict.sectionId ?? ''}-${conflict.field}`} sx={{ mb: 3 }}>
            <Typography component="h3" sx={{ fontWeight: 650 }}>
              {conflict.heading ? `« ${conflict.heading} », ` : ''}
              {FIELDS[conflict.field]}
            </Typography>
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
              <Text label="Votre texte" html={conflict.mine} removed={conflict.removed === 'mine'} />
              <Text label="L’autre texte" html={conflict.theirs} removed={conflict.removed === 'theirs'} />
            </Box>
            <RadioGroup
              row
              aria-label="Que garder"
              value={choices[at]}
              onChange={(event) =>
                setChoices(choices.map((one, n) => (n === at ? (event.target.value as Choice) : one)))
              }
            >
              <FormControlLabel value="mine" control={<Radio />} label="Garder le mien" />
              <FormControlLabel value="theirs" control={<Radio />} label="Garder l’autre" />
              {conflict.field === 'html' ? (
                <FormControlLabel value="both" control={<Radio />} label="Garder les deux, l’un après l’autre" />
              ) : null}
            </RadioGroup>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={settle}>
          Réunir les deux textes
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Text({ label, html, removed }: { label: string; html: string; removed: boolean }) {
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
      <Typography variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {removed ? '(section retirée)' : linesOf(html) || '(vide)'}
      </Typography>
    </Box>
  );
}

function choose(content: MinutesContent, conflict: TextConflict, choice: Choice): MinutesContent {
  const { sectionId, field, mine, theirs, removed } = conflict;
  const kept = choice === 'mine' ? mine : choice === 'theirs' ? theirs : `${theirs}${mine}`;
  if (sectionId === null) return { ...content, [field]: kept };
  // Taken out by the side that is kept: the section goes.
  if (removed !== null && choice === removed) {
    return { ...content, sections: content.sections.filter(({ id }) => id !== sectionId) };
  }
  return {
    ...content,
    sections: content.sections.map((section) => (section.id === sectionId ? { ...section, [field]: kept } : section)),
  };
}
