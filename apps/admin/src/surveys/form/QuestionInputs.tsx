import { Box } from '@mui/material';
import {
  ArrayInput,
  BooleanInput,
  maxLength,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSourceContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { QUESTION_KIND_LABELS } from '#wording/survey/survey-labels.js';
import { AddLineButton, RemoveLineButton } from '../../fields/LineButtons.js';
import { choicesOf } from '../../i18n/labels.js';

/** The questions in order; each moves by its arrows, with the mouse or the keyboard. */
export function QuestionInputs() {
  return (
    <ArrayInput source="questions" label={false}>
      <SimpleFormIterator
        disableClear
        addButton={<AddLineButton label="Ajouter une question" />}
        removeButton={<RemoveLineButton what="cette question" />}
        sx={iteratorStyle}
      >
        <QuestionLine />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function QuestionLine() {
  const context = useSourceContext();
  const kind = useWatch({ name: context.getSource('kind') }) as string | undefined;
  return (
    <Box sx={{ width: '100%' }}>
      <Box sx={gridStyle}>
        <TextInput source="label" label="Question" validate={[required(), maxLength(300)]} />
        <SelectInput
          source="kind"
          label="Sorte de réponse"
          defaultValue="single"
          choices={choicesOf(QUESTION_KIND_LABELS)}
          validate={required()}
        />
        <TextInput source="help" label="Aide (facultatif)" validate={maxLength(300)} />
        <BooleanInput source="required" label="Réponse obligatoire" defaultValue={false} />
      </Box>
      {kind === 'text' ? null : (
        <ArrayInput
          source="options"
          label={kind === 'ranking' ? 'À classer' : 'Réponses proposées'}
          helperText={
            kind === 'ranking'
              ? '« Aucune priorité » est toujours proposé.'
              : 'Si personne ne doit rester sans réponse, proposez aussi « Aucun » ou « Autre ».'
          }
        >
          <SimpleFormIterator
            disableClear
            inline
            addButton={<AddLineButton label="Ajouter une réponse" />}
            removeButton={<RemoveLineButton what="cette réponse" />}
          >
            <TextInput source="label" label="Réponse" validate={[required(), maxLength(200)]} helperText={false} />
          </SimpleFormIterator>
        </ArrayInput>
      )}
    </Box>
  );
}

/** The arrows are seen before they are hovered: nobody guesses a hidden one. */
const iteratorStyle = {
  '& > ul > .RaSimpleFormIterator-line': { py: 1.5, alignItems: 'flex-start' },
  '& .RaSimpleFormIterator-action': { visibility: 'visible' },
};

const gridStyle = {
  display: 'grid',
  columnGap: 2,
  gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 2fr) minmax(0, 1fr)' },
};
