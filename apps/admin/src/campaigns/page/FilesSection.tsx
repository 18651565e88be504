import UploadIcon from '@mui/icons-material/AttachFile';
import { Button, Chip, Stack, Typography } from '@mui/material';
import { useRef } from 'react';
import type { Campaign } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { Section } from '../../fields/Section.js';
import { formatSize } from '../../i18n/format.js';

/** Documents that leave with each mail. */
export function FilesSection({ campaign: { id, files } }: { campaign: Campaign }) {
  const input = useRef<HTMLInputElement>(null);
  const { run, busy } = useAction();
  const add = (file: File) => {
    const body = new FormData();
    body.append('file', file);
    void run({ path: `/campaigns/${id}/files`, body, success: 'Pièce jointe ajoutée' });
  };
  const remove = (fileId: string) =>
    void run({ path: `/campaigns/${id}/files/${fileId}`, method: 'DELETE', success: 'Pièce jointe retirée' });
  return (
    <Section
      title="Pièces jointes"
      actions={
        <Button size="small" startIcon={<UploadIcon />} loading={busy} onClick={() => input.current?.click()}>
          Joindre un document
        </Button>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Document à joindre"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) add(file);
        }}
      />
      {files.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucune : le courriel part seul. 7 Mo en tout au plus ; au-delà, mettez un lien dans le texte.
        </Typography>
      ) : (
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
          {files.map((file) => (
            <Chip
              key={file.id}
              label={`${file.filename} (${formatSize(file.size)})`}
              disabled={busy}
              onDelete={() => remove(file.id)}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}
