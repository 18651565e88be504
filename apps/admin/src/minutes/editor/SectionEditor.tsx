import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownIcon from '@mui/icons-material/ArrowDownward';
import EditIcon from '@mui/icons-material/EditOutlined';
import UpIcon from '@mui/icons-material/ArrowUpward';
import { Box, Button, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { Section } from '#domain/minutes/content.js';
import { SECTION_KIND_LABELS } from '#wording/minutes/minutes-labels.js';
import type { Minutes } from '../../api/types.js';
import { SectionData } from '../SectionData.js';
import { WrittenText } from '../WrittenText.js';
import { RichTextEditor } from './RichTextEditor.js';

interface Props {
  minutesId: string;
  section: Section;
  heading: string;
  facts: Minutes['facts'];
  first: boolean;
  last: boolean;
  onChange: (changes: Partial<Section>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  onAdd: () => void;
}

/** One section: its heading, what is written by hand, and under it what the meeting's data print. */
export function SectionEditor({ minutesId, section, heading, facts, first, last, ...acts }: Props) {
  const { kind, title, depth, html } = section;
  const [writing, setWriting] = useState(false);
  const name = title || SECTION_KIND_LABELS[kind];
  return (
    <Box
      component="section"
      aria-label={name}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, ml: { md: (depth - 1) * 3 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography sx={{ minWidth: 28, fontVariantNumeric: 'tabular-nums' }}>{heading}</Typography>
        <TextField
          size="small"
          label="Titre"
          fullWidth={false}
          sx={{ flex: '1 1 180px' }}
          value={title}
          onChange={(event) => acts.onChange({ title: event.target.value })}
        />
        <TextField
          select
          size="small"
          fullWidth={false}
          label="Niveau"
          value={depth}
          onChange={(event) => acts.onChange({ depth: Number(event.target.value) })}
        >
          {[1, 2, 3].map((level) => (
            <MenuItem key={level} value={level}>
              {level}
            </MenuItem>
          ))}
        </TextField>
        <IconButton size="small" aria-label={`Monter « ${name} »`} disabled={first} onClick={() => acts.onMove(-1)}>
          <UpIcon fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label={`Descendre « ${name} »`} disabled={last} onClick={() => acts.onMove(1)}>
          <DownIcon fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label={`Retirer « ${name} »`} onClick={acts.onRemove}>
          <DeleteIcon fontSize="small" />
        </IconButton>
      </Box>
      {writing ? (
        <RichTextEditor
          minutesId={minutesId}
          label={`Texte de « ${name} »`}
          html={html}
          onChange={(next) => acts.onChange({ html: next })}
        />
      ) : (
        <WrittenText html={html} />
      )}
      {kind === 'text' ? null : (
        <>
          <Typography variant="body2" color="textSecondary">
            {SECTION_KIND_LABELS[kind]}, repris de la réunion :
          </Typography>
          <SectionData kind={kind} facts={facts} />
        </>
      )}
      <Button
        size="small"
        startIcon={<EditIcon />}
        aria-label={`${writing ? 'Fermer' : 'Écrire dans'} « ${name} »`}
        onClick={() => setWriting(!writing)}
      >
        {writing ? 'Fermer' : 'Écrire'}
      </Button>
      <Button
        size="small"
        startIcon={<AddIcon />}
        aria-label={`Ajouter une section après « ${name} »`}
        onClick={acts.onAdd}
      >
        Section
      </Button>
    </Box>
  );
}
