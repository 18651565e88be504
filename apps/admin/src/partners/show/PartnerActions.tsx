import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import MailIcon from '@mui/icons-material/ForwardToInboxOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import RestoreIcon from '@mui/icons-material/UnarchiveOutlined';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, LinkBase } from 'react-admin';
import type { Partner } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { SendDiagnosticDialog } from '../../diagnostic/send/SendDiagnosticDialog.js';
import { formatDay } from '../../i18n/format.js';

type Open = 'send' | 'archive' | null;

export function PartnerActions({ partner }: { partner: Partner }) {
  const may = useMay();
  const { run, busy } = useAction();
  const [open, setOpen] = useState<Open>(null);
  const close = () => {
    setOpen(null);
  };
  const change = async (verb: 'archive' | 'restore', success: string) => {
    await run({ path: `/partners/${partner.id}/${verb}`, body: { version: partner.version }, success });
    close();
  };
  const archived = partner.archivedAt !== null;

  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'flex-end' }}>
        <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
          Imprimer
        </Button>
        {may('partners:write') ? (
          <ArchiveButton
            archived={archived}
            busy={busy}
            onArchive={() => setOpen('archive')}
            onRestore={() => void change('restore', 'Partenaire restauré')}
          />
        ) : null}
        {may('partners:write') && !archived ? (
          <Button component={LinkBase} to={`/partners/${partner.id}`} startIcon={<EditIcon />} variant="outlined">
            Modifier
          </Button>
        ) : null}
        {may('diagnostics:send') && !archived ? (
          <Button startIcon={<MailIcon />} variant="contained" onClick={() => setOpen('send')}>
            Envoyer le diagnostic
          </Button>
        ) : null}
      </Box>
      {archived ? (
        <Alert severity="warning" sx={{ mt: 1 }}>
          Partenaire archivé le {formatDay(partner.archivedAt)} : il n’apparaît plus dans les listes ni les envois.
        </Alert>
      ) : null}
      {open === 'send' ? <SendDiagnosticDialog partnerId={partner.id} onClose={close} /> : null}
      <Confirm
        isOpen={open === 'archive'}
        loading={busy}
        title={`Archiver ${partner.name} ?`}
        content="Il sortira des listes, des comptes et des envois. Son histoire reste, et vous pourrez le restaurer."
        confirm="Archiver"
        onConfirm={() => void change('archive', 'Partenaire archivé')}
        onClose={close}
      />
    </>
  );
}

interface ArchiveProps {
  archived: boolean;
  busy: boolean;
  onArchive: () => void;
  onRestore: () => void;
}

function ArchiveButton({ archived, busy, onArchive, onRestore }: ArchiveProps) {
  return archived ? (
    <Button startIcon={<RestoreIcon />} loading={busy} onClick={onRestore} variant="contained">
      Restaurer
    </Button>
  ) : (
    <Button startIcon={<ArchiveIcon />} onClick={onArchive}>
      Archiver
    </Button>
  );
}
