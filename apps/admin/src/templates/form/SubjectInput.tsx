import { Box } from '@mui/material';
import { useRef } from 'react';
import { maxLength, required, TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { FieldMenu } from './FieldMenu.js';

/** One line, with fields put where the cursor was. */
export function SubjectInput({ readOnly }: { readOnly: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const { getValues, setValue } = useFormContext<{ subject: string }>();
  const insert = (name: string) => {
    const subject = getValues('subject') ?? '';
    const at = input.current?.selectionStart ?? subject.length;
    const end = input.current?.selectionEnd ?? at;
    const field = `{{ ${name} }}`;
    setValue('subject', subject.slice(0, at) + field + subject.slice(end), { shouldDirty: true, shouldTouch: true });
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(at + field.length, at + field.length);
    });
  };
  return (
    <Box>
      <TextInput
        source="subject"
        validate={[required(), maxLength(200)]}
        readOnly={readOnly}
        inputRef={input}
        helperText={false}
      />
      {readOnly ? null : <FieldMenu purpose="insert" where="dans l’objet" blocks={false} onChoose={insert} />}
    </Box>
  );
}
