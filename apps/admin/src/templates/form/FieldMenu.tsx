import AddIcon from '@mui/icons-material/DataObject';
import RuleIcon from '@mui/icons-material/RuleOutlined';
import { Button, ListItemText, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { type MergeFieldName, mergeFieldsOf, mergeFieldType, type TemplateKind } from '#domain/mail/merge-fields.js';
import { MERGE_FIELD_WORDING } from '#wording/mail/merge-field-labels.js';

interface Props {
  /** `insert`: the field; `condition`: a text that leaves only where the field has a value. */
  purpose: 'insert' | 'condition';
  /** Blocks have several lines: they do not go everywhere. */
  blocks: boolean;
  disabled?: boolean;
  /** Said after the button's words, where two of them stand on one page: « dans l’objet ». */
  where: string;
  onChoose: (name: MergeFieldName) => void;
}

const WORDS = {
  insert: { label: 'Insérer un champ', Icon: AddIcon },
  condition: { label: 'Seulement si…', Icon: RuleIcon },
};

/** The fields of this template's kind, by their French names. */
export function FieldMenu({ purpose, blocks, disabled = false, where, onChoose }: Props) {
  const kind = useWatch({ name: 'kind' }) as TemplateKind | undefined;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const { label, Icon } = WORDS[purpose];
  const fields = mergeFieldsOf(kind ?? 'contact').filter((name) => blocks || mergeFieldType(name) !== 'block');
  const choose = (name: MergeFieldName) => {
    setAnchor(null);
    onChoose(name);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<Icon />}
        disabled={disabled}
        aria-label={`${label} ${where}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        {...(anchor ? { 'aria-controls': id } : {})}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        disableRestoreFocus
        slotProps={{ list: { dense: true, 'aria-label': label }, paper: { sx: { maxHeight: 420 } } }}
      >
        {fields.map((name) => (
          <MenuItem key={name} onClick={() => choose(name)}>
            <ListItemText
              primary={`${MERGE_FIELD_WORDING[name].label}${purpose === 'condition' ? ' est rempli' : ''}`}
              secondary={name}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
