import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItemButton,
  ListItemText,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minutesAllow } from '#domain/minutes/minutes-state.js';
import { call } from '../../api/http.js';
import type { Minutes, MinutesVersion, MinutesVersionDetail } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { formatInstant } from '../../i18n/format.js';
import { ComparedText } from '../../templates/versions/ComparedText.js';
import { wholeText } from './wholeText.js';

/** Every version kept, compared with the present text, and taken again. */
export function VersionsDialog({ minutes, onClose }: { minutes: Minutes; onClose: () => void }) {
  const { id, version, content } = minutes;
  const may = useMay();
  const { run, busy } = useAction();
  const [seen, setSeen] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['minutes', id, 'versions', version],
    queryFn: ({ signal }) => call<{ data: MinutesVersion[] }>(`/minutes/${id}/versions?perPage=100`, { signal }),
  });
  const { data: chosen } = useQuery({
    queryKey: ['minutes', id, 'versions', seen],
    queryFn: ({ signal }) => call<MinutesVersionDetail>(`/minutes/${id}/versions/${seen ?? ''}`, { signal }),
    enabled: seen !== null,
  });
  const writes = may('meetings:write') && minutesAllow('write', minutes);
  const keep = () => void run({ path: `/minutes/${id}/versions`, body: { version }, success: 'Version gardée' });
  const restore = async () => {
    const path = `/minutes/${id}/versions/${seen ?? ''}/restore`;
    if (!(await run({ path, body: { version }, success: 'Version reprise' }))) return;
    // The editor starts again from what was restored.
    window.location.reload();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="versions-title">
      <DialogTitle id="versions-title">Versions du compte rendu</DialogTitle>
      <DialogContent dividers>
        {chosen && seen ? (
          <ComparedText before={wholeText(chosen.content)} after={wholeText(content)} />
        ) : (
          <List disablePadding>
            {(data?.data ?? []).map((one) => (
              <ListItemButton key={one.id} onClick={() => setSeen(one.id)}>
                <ListItemText
                  primary={`Version ${one.number}${one.note ? ` : ${one.note}` : ''}`}
                  secondary={`${formatInstant(one.createdAt)}, ${one.author}`}
                />
              </ListItemButton>
            ))}
          </List>
        )}
      </DialogContent>
      <DialogActions>
        {seen ? <Button onClick={() => setSeen(null)}>Toutes les versions</Button> : null}
        {seen && writes ? (
          <Button loading={busy} onClick={() => void restore()}>
            Reprendre cette version
          </Button>
        ) : null}
        {!seen && writes ? (
          <Button loading={busy} onClick={keep}>
            Garder une version maintenant
          </Button>
        ) : null}
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
