import { Edit, useRecordContext } from 'react-admin';
import type { Meeting } from '../../api/types.js';
import { MeetingForm } from './MeetingForm.js';
import { sentMeeting } from './sentMeeting.js';

function MeetingTitle() {
  const meeting = useRecordContext<Meeting>();
  return <span>{meeting?.name ?? ''}</span>;
}

export function MeetingEdit() {
  return (
    <Edit
      title={<MeetingTitle />}
      mutationMode="pessimistic"
      redirect="show"
      component="div"
      actions={false}
      transform={sentMeeting}
    >
      <MeetingForm edited />
    </Edit>
  );
}
