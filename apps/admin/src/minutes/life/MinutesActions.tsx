import DocIcon from '@mui/icons-material/ArticleOutlined';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, LinkBase, TopToolbar } from 'react-admin';
import { minutesAllow } from '#domain/minutes/minutes-state.js';
import { apiUrl } from '../../api/http.js';
import type { Minutes } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { ReasonDialog } from '../../fields/ReasonDialog.js';
import { SendDialog } from '../sending/SendDialog.js';
import { VersionsDialog } from '../versions/VersionsDialog.js';
import { ValidateDialog } from './ValidateDialog.js';

type Asking = 'validate' | 'withdraw' | 'send' | 'erratum' | 'abandon' | 'versions';

/** What its state allows, by the very table that the server obeys; and the document as it stands. */
export function MinutesActions({ minutes }: { minutes: Minutes }) {
  const { id, version, meetingId } = minutes;
  const may = useMay();
  const { run, busy } = useAction();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const act = async (verb: string, success: string, more: object = {}) => {
    if (await run({ path: `/minutes/${id}/${verb}`, body: { ...more, version }, success })) close();
  };
  const allows = (name: Parameters<typeof minutesAllow>[0]) => may('meetings:write') && minutesAllow(name, minutes);
  const button = (name: Asking, label: string, main = false) => (
    <Button key={name} size="small" variant={main ? 'contained' : 'text'} onClick={() => setAsking(name)}>
      {label}
    </Button>
  );
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {allows('validate') ? button('validate', 'Valider…', true) : null}
      {allows('send') ? button('send', 'Envoyer…', true) : null}
      {allows('resend') ? button('send', 'Renvoyer…') : null}
      {allows('withdraw') ? button('withdraw', 'Retirer la validation') : null}
      {allows('open_erratum') ? button('erratum', 'Ouvrir un erratum') : null}
      {allows('abandon_erratum') ? button('abandon', 'Abandonner l’erratum') : null}
      {button('versions', 'Versions')}
      <Button size="small" startIcon={<PdfIcon />} href={apiUrl(`/minutes/${id}/document/pdf`)} download>
        PDF
      </Button>
      <Button size="small" startIcon={<DocIcon />} href={apiUrl(`/minutes/${id}/document/docx`)} download>
        Word
      </Button>
      <Button size="small" component={LinkBase} to={`/meetings/${meetingId}/show`}>
        La réunion
      </Button>
      {asking === 'validate' ? <ValidateDialog minutes={minutes} onClose={close} /> : null}
      {asking === 'send' ? <SendDialog minutes={minutes} onClose={close} /> : null}
      {asking === 'versions' ? <VersionsDialog minutes={minutes} onClose={close} /> : null}
      {asking === 'withdraw' ? (
        <ReasonDialog
          title="Retirer la validation ?"
          confirm="Retirer la validation"
          busy={busy}
          onConfirm={(reason) => void act('withdraw', 'Validation retirée', { reason })}
          onClose={close}
        >
          Le texte redevient modifiable, et le suivi des partenaires revient à ce qu’il était avant.
        </ReasonDialog>
      ) : null}
      {asking === 'erratum' ? (
        <ReasonDialog
          title="Ouvrir un erratum ?"
          confirm="Ouvrir l’erratum"
          busy={busy}
          onConfirm={(reason) => void act('erratum', 'Erratum ouvert', { reason })}
          onClose={close}
        >
          Ce qui a été envoyé est gardé tel quel. L’erratum se corrige, se valide et s’envoie à son tour.
        </ReasonDialog>
      ) : null}
      <Confirm
        isOpen={asking === 'abandon'}
        loading={busy}
        title="Abandonner cet erratum ?"
        content="Le texte revient à ce qui a été envoyé. Ce que vous avez écrit depuis reste dans les versions."
        confirm="Abandonner l’erratum"
        confirmColor="warning"
        onConfirm={() => void act('abandon-erratum', 'Erratum abandonné')}
        onClose={close}
      />
    </TopToolbar>
  );
}
