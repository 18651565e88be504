import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useId } from 'react';
import { NO_PRIORITY_LABEL, priorityLabel } from '#wording/survey/survey-labels.js';
import type { Survey } from '../../api/types.js';

type Question = Survey['questions'][number];
/** A text or an option, several options, or ranks by option. */
export type Given = string | string[] | Record<string, number | 'none'>;

interface Props {
  question: Question;
  value: Given | undefined;
  error: string | undefined;
  onChange: (value: Given) => void;
}

/** One question to answer, as its kind wants. */
export function QuestionField({ question, value, error, onChange }: Props) {
  const id = useId();
  const { label, required, kind, help } = question;
  return (
    <FormControl component="fieldset" error={error !== undefined} sx={{ display: 'block', mb: 2.5 }}>
      <FormLabel component="legend" id={id}>
        {label}
        {required ? ' (obligatoire)' : ''}
      </FormLabel>
      {kind === 'single' ? (
        <RadioGroup
          aria-labelledby={id}
          value={typeof value === 'string' ? value : ''}
          onChange={(_event, chosen) => onChange(chosen)}
        >
          {question.options.map((option) => (
            <FormControlLabel key={option.id} value={option.id} control={<Radio size="small" />} label={option.label} />
          ))}
        </RadioGroup>
      ) : null}
      {kind === 'multiple' ? <Choices question={question} value={value} onChange={onChange} /> : null}
      {kind === 'ranking' ? <Ranks question={question} value={value} onChange={onChange} /> : null}
      {kind === 'text' ? (
        <TextField
          fullWidth
          multiline
          minRows={2}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{ htmlInput: { 'aria-labelledby': id } }}
        />
      ) : null}
      {(error ?? help) ? <FormHelperText>{error ?? help}</FormHelperText> : null}
    </FormControl>
  );
}

function Choices({ question, value, onChange }: Pick<Props, 'question' | 'value' | 'onChange'>) {
  const chosen = Array.isArray(value) ? value : [];
  return question.options.map(({ id, label }) => (
    <FormControlLabel
      key={id}
      sx={{ display: 'block' }}
      control={
        <Checkbox
          size="small"
          checked={chosen.includes(id)}
          onChange={(_event, ticked) => onChange(ticked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      }
      label={label}
    />
  ));
}

function Ranks({ question, value, onChange }: Pick<Props, 'question' | 'value' | 'onChange'>) {
  const ranking = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const choose = (option: string, text: string) => {
    const { [option]: _before, ...others } = ranking;
    onChange(text === '' ? others : { ...others, [option]: text === 'none' ? 'none' : Number(text) });
  };
  return question.options.map(({ id, label }) => (
    <TextField
      key={id}
      select
      fullWidth
      margin="dense"
      label={label}
      value={String(ranking[id] ?? '')}
      onChange={(event) => choose(id, event.target.value)}
    >
      <MenuItem value="">Sans réponse</MenuItem>
      {question.options.map((_option, place) => (
        <MenuItem key={place} value={String(place + 1)}>
          {priorityLabel(place + 1)}
        </MenuItem>
      ))}
      <MenuItem value="none">{NO_PRIORITY_LABEL}</MenuItem>
    </TextField>
  ));
}
