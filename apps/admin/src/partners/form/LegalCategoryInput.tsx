import { Autocomplete, TextField } from '@mui/material';
import { useInput } from 'react-admin';
import { LEGAL_CATEGORIES } from '#domain/obligation/legal-category.js';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';

const shown = (code: string) => (/^\d{4}$/.test(code) ? `${code} – ${legalCategoryLabel(code)}` : code);
const fourDigits = (text: string) => /^\s*(\d{4})\b/.exec(text)?.[1] ?? text.trim();

/** An INSEE legal category: chosen by name, or any other four digits typed. */
export function LegalCategoryInput({ source }: { source: string }) {
  const { id, field, fieldState } = useInput<string>({
    source,
    validate: (code?: string | null) =>
      !code || /^\d{4}$/.test(code) ? undefined : 'Choisissez une catégorie ou tapez ses quatre chiffres.',
  });
  const value = (field.value as string | null | undefined) ?? '';
  return (
    <Autocomplete
      id={id}
      freeSolo
      options={[...LEGAL_CATEGORIES] as string[]}
      value={value || null}
      getOptionLabel={shown}
      onChange={(_event, chosen) => {
        field.onChange(chosen ? fourDigits(chosen) : null);
      }}
      onBlur={field.onBlur}
      onInputChange={(_event, text, reason) => {
        if (reason === 'input') field.onChange(text ? fourDigits(text) : null);
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          label="Catégorie juridique"
          margin="dense"
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? ' '}
        />
      )}
    />
  );
}
