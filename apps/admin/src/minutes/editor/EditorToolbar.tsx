import BoldIcon from '@mui/icons-material/FormatBold';
import BulletedIcon from '@mui/icons-material/FormatListBulleted';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import NumberedIcon from '@mui/icons-material/FormatListNumbered';
import QuoteIcon from '@mui/icons-material/FormatQuote';
import SubtitleIcon from '@mui/icons-material/TextFields';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import TitleIcon from '@mui/icons-material/Title';
import type { SvgIconComponent } from '@mui/icons-material';
import { Box, ToggleButton } from '@mui/material';
import { type Editor, useEditorState } from '@tiptap/react';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { call, errorText } from '../../api/http.js';
import type { KeptImage } from '../../api/types.js';
import { FigureMenu } from './FigureMenu.js';
import { ImageWordsDialog } from './ImageWordsDialog.js';

interface Format {
  label: string;
  Icon: SvgIconComponent;
  isOn: (editor: Editor) => boolean;
  apply: (editor: Editor) => void;
}

const on = (name: string, more?: object) => (editor: Editor) => editor.isActive(name, more);
const FORMATS: Format[] = [
  {
    ...{ label: 'Titre', Icon: TitleIcon, isOn: on('heading', { level: 3 }) },
    apply: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    ...{ label: 'Sous-titre', Icon: SubtitleIcon, isOn: on('heading', { level: 4 }) },
    apply: (e) => e.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  { label: 'Gras', Icon: BoldIcon, isOn: on('bold'), apply: (e) => e.chain().focus().toggleBold().run() },
  { label: 'Italique', Icon: ItalicIcon, isOn: on('italic'), apply: (e) => e.chain().focus().toggleItalic().run() },
  {
    ...{ label: 'Liste à puces', Icon: BulletedIcon, isOn: on('bulletList') },
    apply: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    ...{ label: 'Liste numérotée', Icon: NumberedIcon, isOn: on('orderedList') },
    apply: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    ...{ label: 'Citation', Icon: QuoteIcon, isOn: on('blockquote') },
    apply: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    ...{ label: 'Tableau de trois colonnes', Icon: TableIcon, isOn: on('table') },
    apply: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
];

/** Headings, lists, tables, images kept with the minutes, figures of the product with their day. */
export function EditorToolbar({ editor, minutesId }: { editor: Editor; minutesId: string }) {
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [image, setImage] = useState<KeptImage | null>(null);
  const active = useEditorState({ editor, selector: () => FORMATS.map(({ isOn }) => isOn(editor)) });
  const upload = async (file: File | undefined) => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    try {
      setImage(await call<KeptImage>(`/minutes/${minutesId}/images`, { method: 'POST', body }));
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    }
  };
  return (
    <Box
      role="toolbar"
      aria-label="Mise en forme"
      sx={{ display: 'flex', flexWrap: 'wrap', borderBottom: 1, borderColor: 'divider' }}
    >
      {FORMATS.map(({ label, Icon, apply }, place) => (
        <ToggleButton
          key={label}
          size="small"
          value={label}
          aria-label={label}
          title={label}
          selected={active[place] ?? false}
          onClick={() => apply(editor)}
          sx={{ p: 0.75, border: 0 }}
        >
          <Icon fontSize="small" />
        </ToggleButton>
      ))}
      <ToggleButton
        size="small"
        value="image"
        aria-label="Image"
        title="Image"
        onClick={() => input.current?.click()}
        sx={{ p: 0.75, border: 0 }}
      >
        <ImageIcon fontSize="small" />
      </ToggleButton>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        aria-label="Image à insérer"
        onChange={(event) => {
          void upload(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <FigureMenu editor={editor} />
      {image ? (
        <ImageWordsDialog
          onClose={() => setImage(null)}
          onWords={(alt) => {
            editor.chain().focus().setImage({ src: image.url, alt }).run();
            setImage(null);
          }}
        />
      ) : null}
    </Box>
  );
}
