import type { ResourceProps } from 'react-admin';
import type { Course } from '../api/types.js';
import { CourseCreate } from './CourseCreate.js';
import { CourseEdit } from './CourseEdit.js';
import { CourseList } from './CourseList.js';
import { CourseShow } from './CourseShow.js';

export const trainingCourses: ResourceProps = {
  name: 'training-courses',
  list: CourseList,
  create: CourseCreate,
  edit: CourseEdit,
  show: CourseShow,
  recordRepresentation: ({ title }: Course) => title,
};
