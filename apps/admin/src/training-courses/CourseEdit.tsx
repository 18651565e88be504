import { Alert } from '@mui/material';
import { Edit, useRecordContext } from 'react-admin';
import type { Course } from '../api/types.js';
import { CourseForm, sentCourse } from './CourseForm.js';

function CourseTitle() {
  return <span>{useRecordContext<Course>()?.title ?? ''}</span>;
}

function KeptPrices() {
  const course = useRecordContext<Course>();
  if (!course || course.sessions.all === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 2, maxWidth: 960 }}>
      Les sessions déjà créées gardent leur prix et leurs bornes : ce que vous changez ici vaut pour les prochaines.
    </Alert>
  );
}

export function CourseEdit() {
  return (
    <Edit
      title={<CourseTitle />}
      mutationMode="pessimistic"
      redirect="show"
      component="div"
      actions={false}
      transform={sentCourse}
    >
      <>
        <KeptPrices />
        <CourseForm />
      </>
    </Edit>
  );
}
