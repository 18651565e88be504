import { AutocompleteInput, Create, ReferenceInput, required } from 'react-admin';
import { sentMeeting } from './sentMeeting.js';
import { MeetingForm } from './MeetingForm.js';

export function MeetingCreate() {
  return (
    <Create title="Nouvelle réunion" redirect="show" component="div" actions={false} transform={sentMeeting}>
      <MeetingForm
        first={
          <ReferenceInput source="groupId" reference="groups" sort={{ field: 'name', order: 'ASC' }} perPage={50}>
            <AutocompleteInput
              label="Groupe"
              optionText="name"
              validate={required()}
              filterToQuery={(q: string) => ({ q })}
              helperText="Son numéro suit celui de la réunion précédente."
            />
          </ReferenceInput>
        }
      />
    </Create>
  );
}
