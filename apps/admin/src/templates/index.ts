import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { MailTemplate } from '../api/types.js';
import { TemplateList } from './TemplateList.js';

/** The editor is heavy: it loads with the first template opened. */
const TemplateCreate = lazy(() => import('./TemplateCreate.js').then((m) => ({ default: m.TemplateCreate })));
const TemplateEdit = lazy(() => import('./TemplateEdit.js').then((m) => ({ default: m.TemplateEdit })));

export const mailTemplates: ResourceProps = {
  name: 'mail-templates',
  list: TemplateList,
  create: TemplateCreate,
  edit: TemplateEdit,
  recordRepresentation: ({ name }: MailTemplate) => name,
};
