import LinkIcon from '@mui/icons-material/InsertLink';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  ToggleButton,
  Tooltip,
} from '@mui/material';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';

/** What a link of a mail may go to: the web, a mailbox, or a field that is an address. */
const ALLOWED = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+@[^\s]+|\{\{\s*[\w.]+\s*\}\})$/i;

/** A link on the selected text, or on its own address when nothing is selected. */
export function LinkButton({ editor }: { editor: Editor | null }) {
  const [url, setUrl] = useState<string | null>(null);
  const open = () => {
    if (editor) setUrl(String(editor.getAttributes('link')['href'] ?? ''));
  };
  return (
    <>
      <Tooltip title="Lien">
        <ToggleButton size="small" value="link" aria-label="Lien" onClick={open} sx={{ p: 0.5, border: 0 }}>
          <LinkIcon fontSize="small" />
        </ToggleButton>
      </Tooltip>
      {url !== null && editor ? <LinkDialog editor={editor} start={url} onClose={() => setUrl(null)} /> : null}
    </>
  );
}

function LinkDialog({ editor, start, onClose }: { editor: Editor; start: string; onClose: () => void }) {
  const [url, setUrl] = useState(start || 'https://');
  const right = ALLOWED.test(url.trim());
  const put = () => {
    const href = url.trim();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="link-title" disableRestoreFocus>
      <DialogTitle id="link-title">Lien</DialogTitle>
      <DialogContent>
        <TextField
          fullWidth
          autoFocus
          label="Adresse"
          value={url}
          error={!right && url.length > 8}
          helperText="https://…, mailto:nom@domaine.fr, ou un champ qui est une adresse : {{ partenaire.site_web }}"
          onChange={(event) => setUrl(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (right) put();
          }}
          sx={{ mt: 1 }}
        />
      </DialogContent>
      <DialogActions>
        {start ? <Button onClick={remove}>Retirer le lien</Button> : null}
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="contained" disabled={!right} onClick={put}>
          Mettre le lien
        </Button>
      </DialogActions>
    </Dialog>
  );
}
