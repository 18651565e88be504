import { Box } from '@mui/material';
import Image from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect } from 'react';
import { richTextStyle } from '../richTextStyle.js';
import { EditorToolbar } from './EditorToolbar.js';
import { FigureMark } from './FigureMark.js';

interface Props {
  minutesId: string;
  label: string;
  html: string;
  onChange: (html: string) => void;
}

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    trailingNode: false,
    link: { openOnClick: false, HTMLAttributes: { target: null, rel: null } },
  }),
  Image,
  FigureMark,
  TableKit.configure({ table: { resizable: false } }),
];

/** What the server keeps of a text, and nothing it would drop. */
export function RichTextEditor({ minutesId, label, html, onChange }: Props) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: html,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'fr' } },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
  });
  // What was put together with somebody else's text comes in without being typed here.
  useEffect(() => {
    if (!editor.isFocused && editor.getHTML() !== html) editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mb: 1 }}>
      <EditorToolbar editor={editor} minutesId={minutesId} />
      <Box sx={[richTextStyle, { '& .ProseMirror': { minHeight: 120, p: 1.5 } }] as never}>
        <EditorContent editor={editor} />
      </Box>
    </Box>
  );
}
