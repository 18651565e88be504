import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import RenewIcon from '@mui/icons-material/AutorenewOutlined';
import { Button, Stack, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { Confirm } from 'react-admin';

interface Props {
  url: string;
  /** Null for who may not. */
  onRenew: (() => Promise<boolean>) | null;
  busy: boolean;
}

/** The address to publish: to copy, to look at, to replace when it went too far. */
export function PublicAddress({ url, onRenew, busy }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(url);
    } catch {
      // Clipboard refused (plain http on another host): the text is copied by hand.
      input.current?.select();
    }
  };
  return (
    <Stack spacing={1} sx={{ mt: 2 }}>
      <TextField
        label="Adresse publique"
        size="small"
        fullWidth
        value={url}
        inputRef={input}
        slotProps={{ htmlInput: { readOnly: true } }}
        helperText="Qui l’a peut s’inscrire, sans compte."
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" startIcon={<CopyIcon />} onClick={() => void copy()}>
          {copied === url ? 'Copié' : 'Copier l’adresse'}
        </Button>
        <Button size="small" startIcon={<OpenIcon />} href={url} target="_blank" rel="noreferrer">
          Voir la page
        </Button>
        {onRenew ? (
          <Button size="small" startIcon={<RenewIcon />} onClick={() => setAsking(true)}>
            Renouveler
          </Button>
        ) : null}
      </Stack>
      <Confirm
        isOpen={asking}
        loading={busy}
        title="Renouveler l’adresse publique ?"
        content="L’ancienne ne mènera plus à rien : publiez la nouvelle là où elle était. Les inscrits gardent leur place et leur lien."
        confirm="Renouveler"
        onConfirm={() => void onRenew?.().then(() => setAsking(false))}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
