import { Button } from '@mui/material';
import { useRecordContext } from 'react-admin';
import type { Contact } from '../api/types.js';
import { useAction } from '../api/useAction.js';

/** An archived contact gets nothing any more and can be restored. */
export function ArchiveContactButton() {
  const contact = useRecordContext<Contact>();
  const { run, busy } = useAction();
  if (!contact || contact.erasedAt) return null;
  const { id, version, archivedAt } = contact;
  const verb = archivedAt ? 'restore' : 'archive';
  return (
    <Button
      size="small"
      loading={busy}
      onClick={() =>
        void run({
          path: `/contacts/${id}/${verb}`,
          body: { version },
          success: archivedAt ? 'Contact restauré' : 'Contact archivé',
        })
      }
    >
      {archivedAt ? 'Restaurer' : 'Archiver'}
    </Button>
  );
}
