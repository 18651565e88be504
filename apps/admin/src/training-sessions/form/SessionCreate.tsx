import { Button, Alert } from '@mui/material';
import { useEffect } from 'react';
import { AutocompleteInput, Create, LinkBase, ReferenceInput, required, useGetList, useGetOne } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Course } from '../../api/types.js';
import { sentSession, SessionForm } from './SessionForm.js';

export function SessionCreate() {
  const { total, isPending } = useGetList<Course>('training-courses', { pagination: { page: 1, perPage: 1 } });
  return (
    <Create title="Nouvelle session" redirect="show" component="div" actions={false} transform={sentSession}>
      <SessionForm first={<CourseChoice />} notice={!isPending && total === 0 ? <NoCourse /> : null} />
    </Create>
  );
}

function NoCourse() {
  return (
    <Alert
      severity="info"
      action={
        <Button component={LinkBase} to="/training-courses/create" color="inherit" size="small">
          Décrire une formation
        </Button>
      }
    >
      Une session donne une formation : décrivez d’abord celle-ci.
    </Alert>
  );
}

/** The course, whose price and bounds become the session's own. */
function CourseChoice() {
  const courseId = useWatch({ name: 'courseId' }) as string | undefined;
  const { setValue, getValues } = useFormContext();
  const { data: course } = useGetOne<Course>(
    'training-courses',
    { id: courseId ?? '' },
    { enabled: Boolean(courseId) },
  );
  useEffect(() => {
    if (!course) return;
    // A duplicate keeps the terms of the session it comes from, until another course is chosen.
    if (getValues('termsOf') === course.id) return;
    setValue('termsOf', course.id);
    for (const name of TERMS) setValue(name, course[name]);
  }, [course, setValue, getValues]);
  return (
    <ReferenceInput source="courseId" reference="training-courses" sort={{ field: 'title', order: 'ASC' }} perPage={50}>
      <AutocompleteInput
        label="Formation"
        optionText="title"
        validate={required()}
        filterToQuery={(q: string) => ({ q })}
        helperText="Son prix et ses bornes sont repris plus bas, et se changent pour cette session."
      />
    </ReferenceInput>
  );
}

const TERMS = ['priceCents', 'vatRule', 'vatBasisPoints', 'lowerBound', 'upperBound', 'surchargeCents'] as const;
