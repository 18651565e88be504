import { Box, Stack } from '@mui/material';
import { Form, maxLength, required, SaveButton, TextInput, Toolbar, useRecordContext } from 'react-admin';
import type { MailTemplate } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { CancelButton } from '../../fields/CancelButton.js';
import { Section } from '../../fields/Section.js';
import { PreviewPane } from '../preview/PreviewPane.js';
import { BodyInput } from './BodyInput.js';
import { KindFacts, KindInputs } from './KindInputs.js';
import { SubjectInput } from './SubjectInput.js';

interface Props {
  isNew?: boolean;
  defaultValues?: Record<string, unknown>;
}

/** The text at the left, what somebody would receive at the right; one above the other on a phone. */
export function TemplateForm({ isNew = false, defaultValues }: Props) {
  const template = useRecordContext<MailTemplate>();
  const may = useMay();
  const writable = may('templates:write') && !template?.archivedAt;
  return (
    <Form warnWhenUnsavedChanges {...(defaultValues ? { defaultValues } : {})}>
      <Box sx={gridStyle}>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          <Section title="Modèle">
            <TextInput
              source="name"
              validate={[required(), maxLength(200)]}
              readOnly={!writable}
              helperText="Pour l’équipe : le destinataire ne le voit pas."
            />
            {isNew ? <KindInputs /> : <KindFacts />}
          </Section>
          <Section title="Texte">
            <SubjectInput readOnly={!writable} />
            <BodyInput readOnly={!writable} />
          </Section>
          {writable ? (
            <Toolbar sx={{ gap: 1, px: 0 }}>
              <SaveButton alwaysEnable={isNew} />
              <CancelButton />
            </Toolbar>
          ) : null}
        </Stack>
        <PreviewPane />
      </Box>
    </Form>
  );
}

const gridStyle = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 520px)' },
  mb: 2,
};
