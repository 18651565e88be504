import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useNotify, useRecordContext } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { MailTemplate } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';

/** Copy, put aside, take back. What the product itself sends by is not put aside. */
export function TemplateActions() {
  const template = useRecordContext<MailTemplate>();
  const may = useMay();
  const { run, busy } = useAction();
  if (!template || !may('templates:write')) return null;
  const { id, version, archivedAt, key } = template;
  const verb = archivedAt ? 'restore' : 'archive';
  return (
    <>
      <DuplicateButton id={id} />
      {key === null ? (
        <Button
          size="small"
          loading={busy}
          onClick={() =>
            void run({
              path: `/mail-templates/${id}/${verb}`,
              body: { version },
              success: archivedAt ? 'Modèle restauré' : 'Modèle archivé',
            })
          }
        >
          {archivedAt ? 'Restaurer' : 'Archiver'}
        </Button>
      ) : null}
    </>
  );
}

function DuplicateButton({ id }: { id: string }) {
  const navigate = useNavigate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const duplicate = async () => {
    setBusy(true);
    try {
      const copy = await call<MailTemplate>(`/mail-templates/${id}/duplicate`, { method: 'POST', body: {} });
      notify('Modèle copié : voici la copie', { type: 'success' });
      void navigate(`/mail-templates/${copy.id}`);
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="small" loading={busy} onClick={() => void duplicate()}>
      Dupliquer
    </Button>
  );
}
