import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Typography,
} from '@mui/material';
import { useGetList } from 'react-admin';
import type { Audience, Segment } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { formatDay } from '../../i18n/format.js';

/** Segments, to start from one or to put it away. */
export function SegmentsDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (audience: Audience) => void }) {
  const { run, busy } = useAction();
  const { data: segments = [], refetch } = useGetList<Segment>('segments', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  const archive = async ({ id, version }: Segment) => {
    if (await run({ path: `/segments/${id}/archive`, body: { version }, success: 'Segment archivé' })) await refetch();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="segments-title">
      <DialogTitle id="segments-title">Prendre un segment</DialogTitle>
      <DialogContent dividers>
        {segments.length === 0 ? (
          <Typography>Aucun segment : choisissez des filtres, puis « Garder comme segment ».</Typography>
        ) : (
          <List disablePadding>
            {segments.map((segment) => (
              <ListItem
                key={segment.id}
                disablePadding
                secondaryAction={
                  <IconButton
                    edge="end"
                    disabled={busy}
                    aria-label={`Archiver ${segment.name}`}
                    onClick={() => void archive(segment)}
                  >
                    <ArchiveIcon fontSize="small" />
                  </IconButton>
                }
              >
                <ListItemButton onClick={() => onChoose(segment.audience)}>
                  <ListItemText
                    primary={segment.name}
                    secondary={`Modifié le ${formatDay(segment.updatedAt)}, ${segment.updatedBy}`}
                  />
                </ListItemButton>
              </ListItem>
            ))}
          </List>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
