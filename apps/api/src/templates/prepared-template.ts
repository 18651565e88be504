import { DomainError } from '#domain/domain-error.js';
import type { MailFamily } from '#domain/mail/address-block.js';
import { isMergeField, type TemplateKind } from '#domain/mail/merge-fields.js';
import type { ComposedMail } from '../mail/compose.js';
import type { Frame } from '../mail/layout/frame.js';
import { oneLine } from '../mail/mail-text.js';
import { liquid, missingFrom, readTemplate } from './merge-syntax.js';
import { contextsOf, hasValue, type MergeValues } from './merge-values.js';
import { plainText, styled } from './rich-text.js';
import { type TemplateSource, unwrapped } from './template-source.js';

/** A version of a template in the layout of the moment, ready for any number of recipients. */
export interface PreparedTemplate {
  templateId: string | null;
  number: number | null;
  name: string;
  kind: TemplateKind;
  family: MailFamily;
  /**
   * The one function that makes previews and mails.
   * @param options.footer the recipient's preferences link: asked of information mails, ignored in others
   * @throws DomainError merge_fields_missing { fields }, those shown that have no value
   */
  render(values: MergeValues, options?: { footer?: string }): ComposedMail;
}

type About = Pick<PreparedTemplate, 'templateId' | 'number' | 'name' | 'kind' | 'family'>;

/** Compiles once what every recipient shares. `source` was checked when it was kept. */
export function prepareTemplate(about: About, source: TemplateSource, frame: Frame): PreparedTemplate {
  const body = unwrapped(about.kind, source.body);
  const subject = readTemplate(source.subject);
  const html = readTemplate(withBareLinks(styled(body)));
  const text = readTemplate(plainText(body));
  const shown = [...subject.parts, ...readTemplate(body).parts];
  return {
    ...about,
    render: (values, { footer } = {}) => {
      if (about.family === 'information' && footer === undefined) {
        throw new Error('an information mail is rendered without the link to refuse it');
      }
      const has = (name: string) => isMergeField(about.kind, name) && hasValue(name, values);
      const missing = [...new Set(missingFrom(shown, has))];
      if (missing.length > 0) throw new DomainError('merge_fields_missing', { fields: missing });
      const contexts = contextsOf(values);
      const content = {
        subject: oneLine(String(liquid.renderSync(subject.templates, contexts.subject))),
        html: String(liquid.renderSync(html.templates, contexts.html)),
        text: `${String(liquid.renderSync(text.templates, contexts.text))
          .replace(/[ \t]+\n/g, '\n')
          .replace(/\n{3,}/g, '\n\n')
          .trim()}\n`,
      };
      return frame.around(content, about.family === 'information' ? footer : undefined);
    },
  };
}

/** Inside a link, a field is its bare text: no link goes in another. */
function withBareLinks(html: string): string {
  return html.replace(/<a .*?<\/a>/gs, (link) => link.replace(/\{\{\s*([\w.]+)\s*\}\}/g, '{{ href.$1 }}'));
}
