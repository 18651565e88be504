import BookmarkIcon from '@mui/icons-material/BookmarksOutlined';
import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import type { Audience } from '../../api/types.js';
import { SaveSegmentDialog } from './SaveSegmentDialog.js';
import { SegmentsDialog } from './SegmentsDialog.js';

/** Audiences kept under a name: taken, saved, put away. */
export function SegmentsMenu({ audience, onChoose }: { audience: Audience; onChoose: (audience: Audience) => void }) {
  const [open, setOpen] = useState<'list' | 'save' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button size="small" startIcon={<BookmarkIcon />} onClick={() => setOpen('list')}>
        Prendre un segment
      </Button>
      <Button size="small" startIcon={<SaveIcon />} onClick={() => setOpen('save')}>
        Garder comme segment
      </Button>
      {open === 'list' ? (
        <SegmentsDialog
          onClose={close}
          onChoose={(chosen) => {
            onChoose(chosen);
            close();
          }}
        />
      ) : null}
      {open === 'save' ? <SaveSegmentDialog audience={audience} onClose={close} /> : null}
    </>
  );
}
