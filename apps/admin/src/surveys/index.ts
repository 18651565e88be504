import type { ResourceProps } from 'react-admin';
import type { Survey } from '../api/types.js';
import { SurveyCreate } from './SurveyCreate.js';
import { SurveyEdit } from './SurveyEdit.js';
import { SurveyList } from './SurveyList.js';
import { SurveyShow } from './SurveyShow.js';

export const surveys: ResourceProps = {
  name: 'surveys',
  list: SurveyList,
  create: SurveyCreate,
  edit: SurveyEdit,
  show: SurveyShow,
  recordRepresentation: ({ title }: Survey) => title,
};
