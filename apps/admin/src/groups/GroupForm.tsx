import { BooleanInput, maxLength, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { GROUP_KINDS } from '#domain/meeting/group.js';
import { GROUP_KIND_LABELS } from '#wording/meeting/meeting-labels.js';

const kinds = GROUP_KINDS.map((id) => ({ id, name: GROUP_KIND_LABELS[id] }));

/** @param created also asks what the kind decides by itself until then */
export function GroupForm({ created }: { created: boolean }) {
  return (
    <SimpleForm sx={{ maxWidth: 720 }} {...(created ? {} : { defaultValues: { kind: 'working_group' } })}>
      <TextInput source="name" validate={[required(), maxLength(200)]} autoFocus={!created} />
      <SelectInput
        source="kind"
        choices={kinds}
        validate={required()}
        helperText="Un café-atelier s’ouvre à qui a son lien ; un événement suivi est mené par d’autres."
      />
      <TextInput source="purpose" label="Objet" multiline minRows={3} helperText={false} />
      <TextInput source="organiser" label="Mené par" helperText="Laissez vide si c’est PIGMA." />
      {created ? (
        <>
          <BooleanInput source="numbered" label="Ses réunions sont numérotées" helperText={false} />
          <BooleanInput source="keepsMinutes" label="Ses réunions ont un compte rendu" helperText={false} />
        </>
      ) : null}
    </SimpleForm>
  );
}
