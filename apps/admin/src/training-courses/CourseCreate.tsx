import { Create } from 'react-admin';
import { CourseForm, sentCourse } from './CourseForm.js';

export function CourseCreate() {
  return (
    <Create title="Nouvelle formation" redirect="show" component="div" actions={false} transform={sentCourse}>
      <CourseForm />
    </Create>
  );
}
