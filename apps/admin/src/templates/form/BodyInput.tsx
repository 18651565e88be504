import StarterKit from '@tiptap/starter-kit';
import { RichTextInput } from 'ra-input-rich-text';
import { required } from 'react-admin';
import { BodyToolbar } from './BodyToolbar.js';

/** What the server keeps of a text, and nothing it would drop. One object for good: a new one makes a new editor. */
const editorOptions = {
  extensions: [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      code: false,
      codeBlock: false,
      trailingNode: false,
      link: { openOnClick: false, HTMLAttributes: { target: null, rel: null } },
    }),
  ],
  editorProps: {
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Texte du courriel', lang: 'fr' },
  },
};

export function BodyInput({ readOnly }: { readOnly: boolean }) {
  return (
    <RichTextInput
      source="body"
      validate={required()}
      readOnly={readOnly}
      editorOptions={editorOptions}
      toolbar={readOnly ? <></> : <BodyToolbar />}
      helperText="« {{ champ }} » devient la valeur de chaque destinataire. Un bloc va seul dans son paragraphe."
      sx={{ mt: 2, '& .ProseMirror': { minHeight: 260, fontSize: 15 } }}
    />
  );
}
