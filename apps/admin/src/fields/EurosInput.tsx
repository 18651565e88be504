import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useInput } from 'react-admin';
import { DomainError } from '#domain/domain-error.js';
import { parseEuros } from '#domain/money/amount.js';

interface Props {
  /** A field that holds integer cents, or null. */
  source: string;
  label: string;
  required?: boolean;
  helperText?: string;
}

const REFUSALS: Record<string, string> = {
  amount_unreadable: 'Un montant s’écrit en chiffres, par exemple 666,67.',
  amount_negative: 'Un montant ne peut pas être négatif.',
  amount_too_precise: 'Deux décimales au plus.',
  amount_too_large: 'Ce montant est trop grand.',
};

/** An amount in euros as people type it; what cannot be read stays as typed, with why. Empty is unknown, never 0. */
export function EurosInput({ source, label, required = false, helperText }: Props) {
  const { field, fieldState, id } = useInput<Record<string, unknown>>({
    source,
    validate: (value: unknown) => {
      if (value === null || value === undefined || value === '') return required ? 'ra.validation.required' : undefined;
      return typeof value === 'string' ? refusalOf(value) : undefined;
    },
  });
  const value = field.value as number | string | null;
  const [typed, setTyped] = useState(textOf(value));
  // Another course was chosen, or the record was read again: not what this person is typing.
  useEffect(() => {
    setTyped((now) => (valueOf(now) === (value === '' ? null : value) ? now : textOf(value)));
  }, [value]);
  const error =
    fieldState.invalid && (fieldState.isTouched || fieldState.error) ? fieldState.error?.message : undefined;
  return (
    <TextField
      id={id}
      label={label}
      required={required}
      fullWidth
      value={typed}
      onBlur={field.onBlur}
      inputRef={field.ref}
      name={source}
      onChange={(event) => {
        setTyped(event.target.value);
        field.onChange(valueOf(event.target.value));
      }}
      error={Boolean(error)}
      helperText={error ? (messageOf(error) ?? error) : (helperText ?? ' ')}
      slotProps={{
        input: { endAdornment: <InputAdornment position="end">€</InputAdornment> },
        htmlInput: { inputMode: 'decimal', maxLength: 40 },
      }}
    />
  );
}

function valueOf(text: string): number | string | null {
  if (text.trim() === '') return null;
  try {
    return parseEuros(text);
  } catch {
    return text;
  }
}

function refusalOf(text: string): string | undefined {
  try {
    parseEuros(text);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? (REFUSALS[error.code] ?? error.code) : undefined;
  }
}

const textOf = (value: number | string | null): string =>
  typeof value === 'number' ? (value / 100).toFixed(2).replace('.', ',').replace(/,00$/, '') : (value ?? '');

/** react-admin wraps the key of its own messages. */
function messageOf(error: string): string | undefined {
  return error.includes('ra.validation.required') ? 'Ce champ est obligatoire' : undefined;
}
