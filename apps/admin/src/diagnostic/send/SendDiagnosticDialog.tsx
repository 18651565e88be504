import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { call, errorText } from '../../api/http.js';
import type { MailPreview, PartnerDiagnostic } from '../../api/types.js';
import { DeadAddresses } from './DeadAddresses.js';
import { MailPreviewPanel } from './MailPreviewPanel.js';
import { RecipientChoice } from './RecipientChoice.js';

/** Choose who gets it, read what will leave word for word, send. */
export function SendDiagnosticDialog({ partnerId, onClose }: { partnerId: string; onClose: () => void }) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const diagnostic = useQuery({
    queryKey: ['partners', partnerId, 'diagnostic', 'send'],
    queryFn: ({ signal }) => call<PartnerDiagnostic>(`/partners/${partnerId}/diagnostic`, { signal }),
    gcTime: 0,
  });
  const recipients = diagnostic.data?.recipients ?? [];
  const contactId = chosen ?? recipients.find(({ recommended }) => recommended)?.contactId ?? recipients[0]?.contactId;
  const preview = useQuery({
    queryKey: ['partners', partnerId, 'diagnostic', 'preview', contactId],
    queryFn: ({ signal }) =>
      call<MailPreview>(`/partners/${partnerId}/diagnostic/preview`, { method: 'POST', body: { contactId }, signal }),
    enabled: contactId !== undefined,
    gcTime: 0,
  });

  const send = async () => {
    setSending(true);
    setRefusal(null);
    try {
      const body = { contactId, fingerprint: preview.data?.fingerprint };
      await call(`/partners/${partnerId}/diagnostic/send`, { method: 'POST', body });
      notify('Le diagnostic est parti dans la file d’envoi.', { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setRefusal(error);
      void preview.refetch();
    } finally {
      setSending(false);
    }
  };
  const problem = refusal ?? diagnostic.error ?? preview.error;

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="send-title">
      <DialogTitle id="send-title">Envoyer le diagnostic</DialogTitle>
      <DialogContent dividers>
        {problem ? (
          <Alert severity="error" sx={{ mb: 2 }}>
            {errorText(problem)}
          </Alert>
        ) : null}
        {diagnostic.data && diagnostic.data.suppressed.length > 0 ? (
          <DeadAddresses contacts={diagnostic.data.suppressed} />
        ) : null}
        {diagnostic.isSuccess && recipients.length === 0 ? (
          <Alert severity="warning">
            Ce partenaire n’a pas de destinataire. Ajoutez-lui un contact « Responsable du catalogue » ou « Référent
            PIGMA » avec une adresse e-mail.
          </Alert>
        ) : null}
        {diagnostic.isPending ? <Skeleton height={80} /> : null}
        {recipients.length > 0 ? (
          <RecipientChoice recipients={recipients} value={contactId ?? ''} onChange={setChosen} />
        ) : null}
        {preview.isFetching ? <Skeleton variant="rounded" height={320} /> : null}
        {preview.data && !preview.isFetching ? <MailPreviewPanel preview={preview.data} /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="contained" loading={sending} disabled={!preview.data} onClick={() => void send()}>
          Envoyer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
