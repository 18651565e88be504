import SendIcon from '@mui/icons-material/SendOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { call, errorText } from '../../api/http.js';
import type { TemplateTest } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import type { Draft } from './draft.js';

/** Sends what the preview shows to the person's own address. */
export function TestButton({ draft, disabled }: { draft: Draft; disabled: boolean }) {
  const may = useMay();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  if (!may('templates:write')) return null;
  const send = async () => {
    setBusy(true);
    try {
      const { to } = await call<TemplateTest>('/mail-templates/test', { method: 'POST', body: draft });
      notify(`L’essai part à ${to}.`, { type: 'success' });
    } catch (error) {
      notify(errorText(error), { type: 'error', autoHideDuration: 8000 });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="small" startIcon={<SendIcon />} loading={busy} disabled={disabled} onClick={() => void send()}>
      M’envoyer un essai
    </Button>
  );
}
