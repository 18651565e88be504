import { Edit, useRecordContext } from 'react-admin';
import type { TrainingInterest } from '../api/types.js';
import { InterestForm, sentFields } from './InterestForm.js';

function InterestTitle() {
  return <span>{useRecordContext<TrainingInterest>()?.name ?? ''}</span>;
}

export function InterestEdit() {
  return (
    <Edit
      title={<InterestTitle />}
      mutationMode="pessimistic"
      redirect="show"
      component="div"
      actions={false}
      transform={(data: Record<string, unknown>) => sentFields(data, ['version'])}
    >
      <InterestForm />
    </Edit>
  );
}
