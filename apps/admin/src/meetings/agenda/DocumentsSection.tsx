import AttachIcon from '@mui/icons-material/AttachFile';
import LinkIcon from '@mui/icons-material/AddLink';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useRef, useState, type FormEvent } from 'react';
import type { Agenda, MeetingDocument } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';
import { useMeetingPart } from '../useMeetingPart.js';
import { MeetingDocumentLinks } from './MeetingDocumentLinks.js';

interface Props {
  meetingId: string;
  agenda: Agenda;
  write: boolean;
}

/** Documents of the meeting, files or links, each with its versions. */
export function DocumentsSection({ meetingId, agenda, write }: Props) {
  const { change, busy } = useMeetingPart<unknown>(meetingId, 'documents');
  const input = useRef<HTMLInputElement>(null);
  const [replaced, setReplaced] = useState<MeetingDocument | null>(null);
  const [linking, setLinking] = useState(false);
  const choose = (document: MeetingDocument | null) => {
    setReplaced(document);
    input.current?.click();
  };
  const send = async (file: File | undefined) => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    await change({ path: replaced ? `/${replaced.id}/versions` : '', body, success: 'Document ajouté' });
  };
  const all = [...agenda.documents, ...agenda.items.flatMap(({ documents }) => documents)];
  return (
    <Section
      title="Documents"
      actions={
        write ? (
          <>
            <Button size="small" startIcon={<AttachIcon />} loading={busy} onClick={() => choose(null)}>
              Joindre un fichier
            </Button>
            <Button size="small" startIcon={<LinkIcon />} onClick={() => setLinking(true)}>
              Ajouter un lien
            </Button>
          </>
        ) : null
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Fichier à joindre"
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {all.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucun document.
        </Typography>
      ) : (
        <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {all.map((document) => (
            <Box
              component="li"
              key={document.id}
              sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
            >
              <Box sx={{ flexGrow: 1, minWidth: 200 }}>
                <MeetingDocumentLinks documents={[document]} />
                <Typography variant="body2" color="textSecondary">
                  Version {document.currentNumber}, {formatInstant(document.versions[0]?.createdAt ?? null)},{' '}
                  {document.versions[0]?.author}
                </Typography>
              </Box>
              {write ? (
                <>
                  <Button size="small" aria-label={`Remplacer ${document.title}`} onClick={() => choose(document)}>
                    Nouvelle version
                  </Button>
                  <Button
                    size="small"
                    color="error"
                    aria-label={`Retirer ${document.title}`}
                    onClick={() =>
                      void change({
                        path: `/${document.id}?version=${document.version}`,
                        ...{ method: 'DELETE', success: 'Document retiré' },
                      })
                    }
                  >
                    Retirer
                  </Button>
                </>
              ) : null}
            </Box>
          ))}
        </Stack>
      )}
      {linking ? (
        <LinkDialog
          busy={busy}
          onClose={() => setLinking(false)}
          onSave={(body) =>
            void change({ path: '/links', body, success: 'Lien ajouté' }).then((kept) => kept && setLinking(false))
          }
        />
      ) : null}
    </Section>
  );
}

interface LinkProps {
  busy: boolean;
  onSave: (body: { title: string; url: string }) => void;
  onClose: () => void;
}

function LinkDialog({ busy, onSave, onClose }: LinkProps) {
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ title, url });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="link-title">
      <form onSubmit={save}>
        <DialogTitle id="link-title">Ajouter un lien</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <TextField
              required
              autoFocus
              size="small"
              label="Titre"
              value={title}
              onChange={(e) => setTitle(e.target.value)}
            />
            <TextField
              required
              size="small"
              type="url"
              label="Adresse"
              value={url}
              onChange={(e) => setUrl(e.target.value)}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy}>
            Ajouter
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
