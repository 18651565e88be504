import HistoryIcon from '@mui/icons-material/History';
import { Button, Drawer } from '@mui/material';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import type { MailTemplate } from '../../api/types.js';
import { VersionList } from './VersionList.js';

export function VersionsButton() {
  const template = useRecordContext<MailTemplate>();
  const [open, setOpen] = useState(false);
  if (!template) return null;
  return (
    <>
      <Button size="small" startIcon={<HistoryIcon />} onClick={() => setOpen(true)}>
        Versions ({template.number})
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': 'Versions du modèle', sx: { width: { xs: '100%', sm: 560 }, p: 2 } },
        }}
      >
        <VersionList template={template} onClose={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
