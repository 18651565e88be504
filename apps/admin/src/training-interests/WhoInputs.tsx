import { Box } from '@mui/material';
import { useEffect } from 'react';
import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  email,
  maxLength,
  ReferenceInput,
  required,
  TextInput,
  useGetList,
  useGetOne,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { parisDay } from '#domain/calendar/paris-day.js';
import type { Contact, Course, Partner } from '../api/types.js';
import { contactName } from '../contacts/names.js';
import { Section } from '../fields/Section.js';
import { rowStyle } from './InterestForm.js';

/** Which course, and who: a known contact, whose organisation and department follow, or somebody new. */
export function WhoInputs() {
  const [isNew, contactId] = useWatch({ name: ['newPerson', 'contactId'] }) as [boolean | undefined, string | null];
  useOnlyCourse();
  useOrganisationOf(isNew ? null : contactId);
  useDepartmentOfPartner();
  return (
    <Section title="Qui, et pour quelle formation">
      <Box sx={rowStyle}>
        <ReferenceInput
          source="courseId"
          reference="training-courses"
          sort={{ field: 'title', order: 'ASC' }}
          perPage={50}
        >
          <AutocompleteInput
            label="Formation"
            optionText="title"
            validate={required()}
            filterToQuery={(q: string) => ({ q })}
            helperText={false}
          />
        </ReferenceInput>
        <DateInput source="receivedOn" label="Reçu le" defaultValue={parisDay(new Date())} helperText={false} />
      </Box>
      <BooleanInput source="newPerson" label="Cette personne n’est pas encore dans les contacts" helperText={false} />
      {isNew ? (
        <Box sx={rowStyle}>
          <TextInput
            source="person.firstName"
            label="Prénom"
            validate={[required(), maxLength(100)]}
            helperText={false}
          />
          <TextInput source="person.lastName" label="Nom" validate={[required(), maxLength(100)]} helperText={false} />
          <TextInput
            source="person.email"
            label="Courriel"
            type="email"
            validate={[required(), email()]}
            helperText={false}
          />
          <TextInput
            source="person.organisation"
            label="Organisme, tel qu’elle le dit"
            validate={maxLength(200)}
            helperText="S’il est partenaire, choisissez-le plutôt plus bas."
          />
        </Box>
      ) : (
        <ReferenceInput source="contactId" reference="contacts" sort={{ field: 'name', order: 'ASC' }} perPage={12}>
          <AutocompleteInput
            label="Personne"
            optionText={(contact?: Contact) => (contact ? contactName(contact) : '')}
            validate={required()}
            filterToQuery={(q: string) => ({ q })}
            noOptionsText="Personne de ce nom dans les contacts"
            helperText={false}
          />
        </ReferenceInput>
      )}
    </Section>
  );
}

/** There is often one course only: it is chosen already. */
function useOnlyCourse() {
  const { setValue, getValues } = useFormContext();
  const { data, total } = useGetList<Course>('training-courses', {
    pagination: { page: 1, perPage: 2 },
    sort: { field: 'title', order: 'ASC' },
  });
  const only = total === 1 ? data?.[0]?.id : undefined;
  useEffect(() => {
    if (only && !getValues('courseId')) setValue('courseId', only);
  }, [only, setValue, getValues]);
}

/** The organisation of a person who has one. */
function useOrganisationOf(contactId: string | null) {
  const { setValue, getValues } = useFormContext();
  const { data } = useGetOne<Contact>('contacts', { id: contactId ?? '' }, { enabled: Boolean(contactId) });
  useEffect(() => {
    if (!data || getValues('partnerId')) return;
    const places = new Set(
      data.memberships.filter(({ endedOn }) => endedOn === null).map(({ partnerId }) => partnerId),
    );
    if (places.size === 1) setValue('partnerId', [...places][0]);
  }, [data, setValue, getValues]);
}

function useDepartmentOfPartner() {
  const { setValue, getValues } = useFormContext();
  const partnerId = useWatch({ name: 'partnerId' }) as string | null | undefined;
  const { data } = useGetOne<Partner>('partners', { id: partnerId ?? '' }, { enabled: Boolean(partnerId) });
  useEffect(() => {
    if (data?.department && !getValues('department')) setValue('department', data.department);
  }, [data, setValue, getValues]);
}
