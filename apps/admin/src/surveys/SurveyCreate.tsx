import { AutocompleteInput, Create, ReferenceInput, required } from 'react-admin';
import { MODEL_QUESTIONS } from './form/modelQuestions.js';
import { sentSurvey } from './form/newIds.js';
import { SurveyForm } from './form/SurveyForm.js';

/** Starts from the model's questions: they are easier to change than to invent. */
export function SurveyCreate() {
  return (
    <Create title="Nouveau questionnaire" redirect="show" component="div" actions={false} transform={sentSurvey}>
      <SurveyForm
        defaultValues={{ title: 'Questionnaire avant la réunion', questions: MODEL_QUESTIONS }}
        first={
          <ReferenceInput
            source="meetingId"
            reference="meetings"
            sort={{ field: 'startsOn', order: 'DESC' }}
            perPage={20}
          >
            <AutocompleteInput
              label="Réunion"
              optionText="name"
              validate={required()}
              filterToQuery={(q: string) => ({ q })}
              helperText="Ses membres seront interrogés, chacun pour son organisme."
            />
          </ReferenceInput>
        }
      />
    </Create>
  );
}
