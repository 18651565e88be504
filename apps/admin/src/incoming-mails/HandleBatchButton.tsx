import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import { Button } from '@mui/material';
import { useListContext, useUnselectAll } from 'react-admin';
import { useAction } from '../api/useAction.js';
import { plural } from '../i18n/format.js';

/** Marks those that are ticked as handled. */
export function HandleBatchButton() {
  const { selectedIds = [] } = useListContext();
  const unselectAll = useUnselectAll('incoming-mails');
  const { run, busy } = useAction();
  const handle = async () => {
    const success = plural(selectedIds.length, 'message marqué comme traité', 'messages marqués comme traités');
    if (await run({ path: '/incoming-mails/handle', body: { ids: selectedIds }, success })) unselectAll();
  };
  return (
    <Button size="small" startIcon={<DoneIcon />} loading={busy} onClick={() => void handle()}>
      Marquer comme traités
    </Button>
  );
}
