import BoldIcon from '@mui/icons-material/FormatBold';
import BulletedIcon from '@mui/icons-material/FormatListBulleted';
import ClearIcon from '@mui/icons-material/FormatClear';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import NumberedIcon from '@mui/icons-material/FormatListNumbered';
import QuoteIcon from '@mui/icons-material/FormatQuote';
import RuleIcon from '@mui/icons-material/HorizontalRule';
import SubtitleIcon from '@mui/icons-material/TextFields';
import TitleIcon from '@mui/icons-material/Title';
import UnderlinedIcon from '@mui/icons-material/FormatUnderlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { Box, ToggleButton, Tooltip } from '@mui/material';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTiptapEditor } from 'ra-input-rich-text';
import { type MergeFieldName, mergeFieldType } from '#domain/mail/merge-fields.js';
import { FieldMenu } from './FieldMenu.js';
import { LinkButton } from './LinkButton.js';

interface Format {
  label: string;
  Icon: SvgIconComponent;
  isOn: (editor: Editor) => boolean;
  apply: (editor: Editor) => void;
}

const on = (name: string, more?: object) => (editor: Editor) => editor.isActive(name, more);
const FORMATS: Format[] = [
  {
    label: 'Titre',
    Icon: TitleIcon,
    isOn: on('heading', { level: 2 }),
    apply: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: 'Sous-titre',
    Icon: SubtitleIcon,
    isOn: on('heading', { level: 3 }),
    apply: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  { label: 'Gras', Icon: BoldIcon, isOn: on('bold'), apply: (e) => e.chain().focus().toggleBold().run() },
  { label: 'Italique', Icon: ItalicIcon, isOn: on('italic'), apply: (e) => e.chain().focus().toggleItalic().run() },
  {
    label: 'Souligné',
    Icon: UnderlinedIcon,
    isOn: on('underline'),
    apply: (e) => e.chain().focus().toggleUnderline().run(),
  },
  {
    label: 'Liste à puces',
    Icon: BulletedIcon,
    isOn: on('bulletList'),
    apply: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Liste numérotée',
    Icon: NumberedIcon,
    isOn: on('orderedList'),
    apply: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Citation',
    Icon: QuoteIcon,
    isOn: on('blockquote'),
    apply: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  { label: 'Filet', Icon: RuleIcon, isOn: () => false, apply: (e) => e.chain().focus().setHorizontalRule().run() },
  {
    label: 'Effacer la mise en forme',
    Icon: ClearIcon,
    isOn: () => false,
    apply: (e) => e.chain().focus().clearNodes().unsetAllMarks().run(),
  },
];

function insertField(editor: Editor, name: MergeFieldName): void {
  const field = `{{ ${name} }}`;
  editor
    .chain()
    .focus()
    .insertContent(mergeFieldType(name) === 'block' ? `<p>${field}</p>` : field)
    .run();
}

/** Puts the selected text between the two ends of a condition. */
function insertCondition(editor: Editor, name: MergeFieldName): void {
  const { from, to } = editor.state.selection;
  const start = `{% if ${name} %}`;
  editor
    .chain()
    .insertContentAt(to, { type: 'text', text: '{% endif %}' })
    .insertContentAt(from, { type: 'text', text: start })
    .focus(to + start.length)
    .run();
}

/** What a mail program shows for sure, and the fields. The stock toolbar has more, without French names. */
export function BodyToolbar() {
  const editor = useTiptapEditor();
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => (now ? FORMATS.filter(({ isOn }) => isOn(now)).map(({ label }) => label) : []),
  });
  return (
    <Box role="toolbar" aria-label="Mise en forme" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mb: 0.5 }}>
      {FORMATS.map(({ label, Icon, apply }) => (
        <Tooltip key={label} title={label}>
          <ToggleButton
            size="small"
            value={label}
            aria-label={label}
            selected={active?.includes(label) ?? false}
            onClick={() => editor && apply(editor)}
            sx={{ p: 0.5, border: 0 }}
          >
            <Icon fontSize="small" />
          </ToggleButton>
        </Tooltip>
      ))}
      <LinkButton editor={editor} />
      <FieldMenu
        purpose="insert"
        where="dans le texte"
        blocks
        disabled={!editor}
        onChoose={(name) => editor && insertField(editor, name)}
      />
      <FieldMenu
        purpose="condition"
        where="dans le texte"
        blocks
        disabled={!editor}
        onChoose={(name) => editor && insertCondition(editor, name)}
      />
    </Box>
  );
}
