import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import SendIcon from '@mui/icons-material/SendOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { useState } from 'react';
import { apiUrl } from '../api/http.js';
import type { Statement } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { ReasonDialog } from '../fields/ReasonDialog.js';
import { SendStatementDialog } from './SendStatementDialog.js';

/** Its paper, its mail, and the credit that cancels it: it is never edited. */
export function StatementActions({ statement }: { statement: Statement }) {
  const { id, kind, reference, creditedById } = statement;
  const { run, busy } = useAction();
  const [open, setOpen] = useState<'send' | 'credit' | null>(null);
  const write = useMay()('training:write');
  const close = () => setOpen(null);
  const credit = async (reason: string) => {
    const success = `${reference} annulé par un avoir`;
    if (await run({ path: `/training/statements/${id}/credit`, body: { reason }, success })) close();
  };
  return (
    <>
      <Button
        component="a"
        download
        size="small"
        startIcon={<PdfIcon />}
        href={apiUrl(`/training/statements/${id}/document.pdf`)}
      >
        Télécharger (PDF)
      </Button>
      {write && statement.partnerId ? (
        <Button size="small" variant="contained" startIcon={<SendIcon />} onClick={() => setOpen('send')}>
          Envoyer…
        </Button>
      ) : null}
      {write && kind === 'statement' && !creditedById ? (
        <Button size="small" color="error" startIcon={<UndoIcon />} onClick={() => setOpen('credit')}>
          Annuler par un avoir…
        </Button>
      ) : null}
      {open === 'send' ? <SendStatementDialog statement={statement} onClose={close} /> : null}
      {open === 'credit' ? (
        <ReasonDialog
          title={`Annuler ${reference} par un avoir ?`}
          confirm="Émettre l’avoir"
          busy={busy}
          onConfirm={(reason) => void credit(reason)}
          onClose={close}
        >
          Un état émis ne se modifie pas : l’avoir l’annule en totalité, avec son propre numéro. Vous pourrez ensuite
          émettre un nouvel état depuis la session.
        </ReasonDialog>
      ) : null}
    </>
  );
}
