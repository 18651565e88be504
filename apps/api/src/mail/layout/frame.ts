import { randomUUID } from 'node:crypto';
import mjml2html from 'mjml';
import { escapeHtml } from '#platform/http/plain-page.js';
import { oneLine } from '../mail-text.js';

/** A mail ready to leave. */
export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
}

/** What the team sets once for every mail. The signature may have several lines. */
export interface LayoutContent {
  header: string;
  signature: string;
  logo: { hash: string; width: number; height: number; alt: string } | null;
}

/** The layout made ready: what stands around the content of every mail. */
export interface Frame {
  /**
   * @param content HTML already safe, and the text that says the same
   * @param preferencesUrl the link to refuse information mails, in both forms; without it there is no such line
   */
  around(content: { subject: string; html: string; text: string }, preferencesUrl?: string): ComposedMail;
}

const LOGO_HEIGHT = 56;
const LOGO_WIDTH = 240;
const WHY = 'Vous recevez ce courriel d’information de PIGMA à titre professionnel.';
const REFUSE = 'Ne plus recevoir l’information ou changer mes préférences';

/** Content-ID of a logo, the name its mails know it by. */
export const contentIdOf = (hash: string): string => `${hash}@logo.pigma`;

/** The logos that a mail's HTML shows. */
export function imagesIn(html: string): string[] {
  return [...new Set([...html.matchAll(/src="cid:([0-9a-f]{64})@logo\.pigma"/g)].map(([, hash]) => hash as string))];
}

/** Compiles the layout once, by MJML; content then goes in by plain insertion, however many mails there are. */
export async function makeFrame(layout: LayoutContent): Promise<Frame> {
  // Nobody can guess the marks, so no text of the layout can hold one.
  const marks = { title: `t${randomUUID()}`, content: `c${randomUUID()}`, url: `u${randomUUID()}` };
  const [plain, withLink] = await Promise.all([
    mjml2html(mjmlOf(layout, marks, false), { validationLevel: 'strict', fonts: {} }),
    mjml2html(mjmlOf(layout, marks, true), { validationLevel: 'strict', fonts: {} }),
  ]);
  return {
    around: (content, preferencesUrl) => {
      const subject = oneLine(content.subject);
      const put = (html: string) =>
        html
          .split(marks.content)
          .map((part) =>
            part
              .replaceAll(marks.title, () => escapeHtml(subject))
              .replaceAll(marks.url, () => escapeHtml(preferencesUrl ?? '')),
          )
          .join(content.html);
      const footer = preferencesUrl === undefined ? '' : `\n${WHY}\n${REFUSE} : ${preferencesUrl}\n`;
      return {
        subject,
        html: put((preferencesUrl === undefined ? plain : withLink).html),
        text: `${content.text}\n--\n${layout.signature}\n${footer}`,
      };
    },
  };
}

function mjmlOf(layout: LayoutContent, marks: Record<'title' | 'content' | 'url', string>, link: boolean): string {
  const signature = escapeHtml(layout.signature).replaceAll('\n', '<br>');
  const footer = `${WHY} <a href="${marks.url}" style="color:#4a5563">${REFUSE}</a>.`;
  return `<mjml lang="fr" dir="ltr">
<mj-head>
<mj-title>${marks.title}</mj-title>
<mj-attributes>
<mj-all font-family="'Segoe UI',Helvetica,Arial,sans-serif" />
<mj-text font-size="15px" line-height="1.5" color="#1d2733" padding="0" />
</mj-attributes>
</mj-head>
<mj-body width="640px" background-color="#f2f4f8">
${headerOf(layout)}
<mj-section background-color="#ffffff" padding="24px">
<mj-column>
<mj-text>${marks.content}</mj-text>
<mj-text font-size="13px" color="#4a5563" padding="24px 0 0">${signature}</mj-text>
</mj-column>
</mj-section>
${link ? `<mj-section padding="16px 24px"><mj-column><mj-text font-size="12px" color="#4a5563">${footer}</mj-text></mj-column></mj-section>` : ''}
</mj-body>
</mjml>`;
}

/** A logo is drawn for a light ground: it stands on white, above a line of the house's colour. */
function headerOf({ header, logo }: LayoutContent): string {
  if (!logo) {
    return `<mj-section background-color="#0b4a57" padding="16px 24px"><mj-column><mj-text font-size="20px" font-weight="700" color="#ffffff">${escapeHtml(header)}</mj-text></mj-column></mj-section>`;
  }
  const scale = Math.min(1, LOGO_HEIGHT / logo.height, LOGO_WIDTH / logo.width);
  const width = Math.max(1, Math.round(logo.width * scale));
  return `<mj-section background-color="#ffffff" border-bottom="3px solid #0b4a57" padding="16px 24px"><mj-column>
<mj-image align="left" padding="0" width="${width}px" src="cid:${contentIdOf(logo.hash)}" alt="${escapeHtml(logo.alt)}" />
<mj-text font-size="14px" font-weight="700" color="#0b4a57" padding="8px 0 0">${escapeHtml(header)}</mj-text>
</mj-column></mj-section>`;
}
