import { Alert, Box, Stack, TextField, Typography } from '@mui/material';
import type { MinutesContent, Section as MinutesSection } from '#domain/minutes/content.js';
import type { Minutes } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { MergeDialog } from './MergeDialog.js';
import { SectionEditor } from './SectionEditor.js';
import { type SaveState, useMinutesDraft } from './useMinutesDraft.js';

const SAYINGS: Record<Exclude<SaveState['code'], 'failed'>, string> = {
  saved: 'Enregistré.',
  waiting: 'Modifié…',
  saving: 'Enregistrement…',
};

const newSection = (): MinutesSection => ({
  ...{ id: crypto.randomUUID(), kind: 'text', depth: 2, numbered: true, title: 'Nouvelle section', html: '' },
});

/** The text, section by section, saved as it is typed. */
export function MinutesEditor({ minutes }: { minutes: Minutes }) {
  const { content, write, state, clash, settle, restored } = useMinutesDraft(minutes);
  const { sections } = content;
  const setSections = (next: MinutesSection[]) => write({ ...content, sections: next } as MinutesContent);
  const place = (from: number, to: number) => {
    const next = sections.filter((_, at) => at !== from);
    const moved = sections[from];
    if (!moved) return;
    next.splice(to, 0, moved);
    setSections(next);
  };
  return (
    <Section title="Rédaction">
      <Box role="status" sx={{ position: 'sticky', top: 56, zIndex: 2, bgcolor: 'background.paper', py: 0.5 }}>
        {state.code === 'failed' ? (
          <Alert severity="error">Pas enregistré : {state.why} Votre texte est gardé ici, et sera renvoyé.</Alert>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {SAYINGS[state.code]}
          </Typography>
        )}
      </Box>
      {restored ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          Ce que vous aviez écrit sans que ce soit enregistré a été repris.
        </Alert>
      ) : null}
      <Stack spacing={2}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' } }}>
          <TextField
            size="small"
            label="Affaire suivie par"
            value={content.followedBy}
            onChange={(event) => write({ ...content, followedBy: event.target.value })}
          />
          <TextField
            size="small"
            label="Destinataires"
            value={content.recipients}
            onChange={(event) => write({ ...content, recipients: event.target.value })}
          />
        </Box>
        {sections.map((section, at) => (
          <SectionEditor
            key={section.id}
            minutesId={minutes.id}
            section={section}
            heading={minutes.outline.find(({ sectionId }) => sectionId === section.id)?.number ?? ''}
            facts={minutes.facts}
            first={at === 0}
            last={at === sections.length - 1}
            onChange={(changes) =>
              setSections(sections.map((one) => (one.id === section.id ? { ...one, ...changes } : one)))
            }
            onMove={(by) => place(at, at + by)}
            onRemove={() => setSections(sections.filter(({ id }) => id !== section.id))}
            onAdd={() => setSections([...sections.slice(0, at + 1), newSection(), ...sections.slice(at + 1)])}
          />
        ))}
      </Stack>
      {clash ? <MergeDialog clash={clash} onSettle={settle} /> : null}
    </Section>
  );
}
