/** Building blocks of a mail; the same blocks make its HTML and its text. */
export type Block =
  | { heading: string }
  | { paragraph: string }
  | { list: (string | { text: string; url: string })[] }
  | { table: { head: string[]; rows: string[][] } }
  | { button: { label: string; url: string } };

export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside HTML, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A header's text on one line: a line break in it would start another header (RFC 5322 §2.2). */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Only web links leave in a mail; anything else is dropped. */
const webLink = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');

const FONT = "font-family:'Segoe UI',Helvetica,Arial,sans-serif;color:#1d2733";

function htmlOf(block: Block): string {
  if ('heading' in block) {
    return `<h2 style="${FONT};font-size:17px;margin:24px 0 8px">${escapeHtml(block.heading)}</h2>`;
  }
  if ('paragraph' in block) {
    return `<p style="${FONT};font-size:15px;line-height:1.5;margin:0 0 12px">${escapeHtml(block.paragraph)}</p>`;
  }
  if ('list' in block) {
    const items = block.list.map((item) => {
      if (typeof item === 'string') return escapeHtml(item);
      const url = webLink(item.url);
      return url
        ? `<a href="${escapeHtml(url)}" style="color:#0b4a57">${escapeHtml(item.text)}</a>`
        : escapeHtml(item.text);
    });
    const lines = items.map((item) => `<li style="margin:0 0 4px">${item}</li>`).join('');
    return `<ul style="${FONT};font-size:15px;line-height:1.5;margin:0 0 12px;padding-left:20px">${lines}</ul>`;
  }
  if ('table' in block) {
    const cell = `style="${FONT};font-size:14px;border-bottom:1px solid #d5dbe3;padding:6px 10px;text-align:left;vertical-align:top"`;
    const head = block.table.head.map((text) => `<th scope="col" ${cell}>${escapeHtml(text)}</th>`).join('');
    const rows = block.table.rows
      .map((row) => `<tr>${row.map((text) => `<td ${cell}>${escapeHtml(text)}</td>`).join('')}</tr>`)
      .join('');
    return `<table style="border-collapse:collapse;margin:0 0 16px;width:100%"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
  }
  const style = `display:inline-block;background:#0b4a57;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px`;
  return `<p style="margin:16px 0"><a href="${escapeHtml(webLink(block.button.url))}" style="${style}">${escapeHtml(block.button.label)}</a></p>`;
}

function textOf(block: Block): string {
  if ('heading' in block) return `\n${block.heading.toUpperCase()}\n`;
  if ('paragraph' in block) return `${block.paragraph}\n`;
  if ('list' in block) {
    return `${block.list.map((item) => (typeof item === 'string' ? `- ${item}` : `- ${item.text}${webLink(item.url) && `\n  ${item.url}`}`)).join('\n')}\n`;
  }
  if ('table' in block) {
    return `${block.table.rows.map((row) => `- ${row.map((text, i) => `${block.table.head[i] ?? ''} : ${text}`).join(' ; ')}`).join('\n')}\n`;
  }
  return `${block.button.label} : ${block.button.url}\n`;
}

const SIGNATURE = 'L’équipe PIGMA – plateforme d’information géographique mutualisée en Nouvelle-Aquitaine';

/** Makes a mail in PIGMA's layout, as HTML and as text, from the same blocks. Every text is escaped. */
export function composeMail(mail: { subject: string; blocks: Block[] }): ComposedMail {
  const subject = oneLine(mail.subject);
  const body = mail.blocks.map(htmlOf).join('\n');
  const html = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f2f4f8">
<table role="presentation" style="width:100%;border-collapse:collapse"><tr><td style="padding:24px 12px">
<table role="presentation" style="max-width:640px;width:100%;margin:0 auto;border-collapse:collapse;background:#ffffff">
<tr><td style="background:#0b4a57;padding:16px 24px;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:20px;font-weight:700;color:#ffffff">PIGMA</td></tr>
<tr><td style="padding:24px">
${body}
<p style="${FONT};font-size:13px;line-height:1.5;margin:24px 0 0;color:#4a5563">${SIGNATURE}</p>
</td></tr></table>
</td></tr></table>
</body></html>
`;
  return { subject, html, text: `${mail.blocks.map(textOf).join('\n')}\n--\n${SIGNATURE}\n` };
}
