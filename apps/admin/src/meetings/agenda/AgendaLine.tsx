import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DragIcon from '@mui/icons-material/DragIndicator';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, IconButton, ListItem, ListItemText } from '@mui/material';
import { duration } from '#wording/meeting/agenda-words.js';
import { AGENDA_ITEM_KIND_LABELS } from '#wording/meeting/meeting-labels.js';
import type { AgendaItem } from '../../api/types.js';
import { MeetingDocumentLinks } from './MeetingDocumentLinks.js';

interface Props {
  item: AgendaItem;
  write: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

export function AgendaLine({ item, write, onEdit, onRemove }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: item.id,
    disabled: !write,
    attributes: { roleDescription: 'point à déplacer' },
  });
  const { title, kind, startsAt, minutes, speaker, notes, documents } = item;
  const facts = [
    kind === 'topic' ? null : AGENDA_ITEM_KIND_LABELS[kind],
    speaker,
    minutes === null ? null : duration(minutes),
  ];
  return (
    <ListItem
      ref={setNodeRef}
      disableGutters
      divider
      sx={{
        transform: CSS.Translate.toString(transform),
        transition,
        alignItems: 'flex-start',
        bgcolor: 'background.paper',
      }}
    >
      {write ? (
        <IconButton
          ref={setActivatorNodeRef}
          size="small"
          {...attributes}
          {...listeners}
          aria-label={`Déplacer « ${title} »`}
          sx={{ cursor: 'grab', touchAction: 'none', mr: 1 }}
        >
          <DragIcon fontSize="small" />
        </IconButton>
      ) : null}
      <Box sx={{ width: 56, flexShrink: 0, pt: 1, fontVariantNumeric: 'tabular-nums' }}>{startsAt ?? ''}</Box>
      <ListItemText
        primary={title}
        secondary={
          <>
            {facts.filter(Boolean).join(' – ')}
            {notes ? <span style={{ display: 'block', whiteSpace: 'pre-wrap' }}>{notes}</span> : null}
            <MeetingDocumentLinks documents={documents} />
          </>
        }
        slotProps={{ secondary: { component: 'div' } }}
      />
      {write ? (
        <Box sx={{ whiteSpace: 'nowrap' }}>
          <IconButton size="small" aria-label={`Modifier « ${title} »`} onClick={onEdit}>
            <EditIcon fontSize="small" />
          </IconButton>
          <IconButton size="small" aria-label={`Retirer « ${title} »`} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ) : null}
    </ListItem>
  );
}
