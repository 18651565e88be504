import { Box } from '@mui/material';
import { RadioButtonGroupInput, required, SelectInput, useRecordContext } from 'react-admin';
import { TEMPLATE_KIND_LABELS } from '#wording/mail/merge-field-labels.js';
import type { MailTemplate } from '../../api/types.js';
import { Facts } from '../../fields/Facts.js';
import { choicesOf, mailFamilyHints, mailFamilyLabels } from '../../i18n/labels.js';

const kinds = choicesOf(TEMPLATE_KIND_LABELS);
const families = Object.entries(mailFamilyLabels).map(([id, label]) => ({
  id,
  name: `${label} : ${mailFamilyHints[id as keyof typeof mailFamilyHints]}`,
}));

/** Chosen once: the fields offered depend on the one, who may refuse the mail on the other. */
export function KindInputs() {
  return (
    <Box>
      <SelectInput
        source="kind"
        choices={kinds}
        validate={required()}
        helperText="Ce dont le courriel parle : les champs proposés en dépendent. Ne se change plus ensuite."
      />
      <RadioButtonGroupInput source="family" choices={families} validate={required()} row={false} />
    </Box>
  );
}

export function KindFacts() {
  const template = useRecordContext<MailTemplate>();
  if (!template) return null;
  const { kind, family, number } = template;
  return (
    <Facts
      facts={[
        { label: 'Genre', value: TEMPLATE_KIND_LABELS[kind] },
        { label: 'Famille', value: `${mailFamilyLabels[family]} : ${mailFamilyHints[family]}` },
        { label: 'Version', value: number },
      ]}
    />
  );
}
