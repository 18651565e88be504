import { Edit, useRecordContext } from 'react-admin';
import type { Survey } from '../api/types.js';
import { sentSurvey } from './form/newIds.js';
import { SurveyForm } from './form/SurveyForm.js';

function SurveyTitle() {
  const survey = useRecordContext<Survey>();
  return <span>{survey?.title ?? ''}</span>;
}

export function SurveyEdit() {
  return (
    <Edit
      title={<SurveyTitle />}
      mutationMode="pessimistic"
      redirect="show"
      component="div"
      actions={false}
      transform={sentSurvey}
    >
      <SurveyForm />
    </Edit>
  );
}
