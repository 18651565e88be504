/** A header's text on one line: a line break in it would start another header (RFC 5322 §2.2). */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Only web links leave in a mail; anything else is dropped. */
export const webLink = (url: string): string => (/^https?:\/\/[^\s<>"]+$/i.test(url) ? url : '');

const INK = "font-family:'Segoe UI',Helvetica,Arial,sans-serif;color:#1d2733";
const PROSE = `${INK};font-size:15px;line-height:1.5`;

/** How each element of a mail's content looks: mail programs drop style sheets, so the style goes on each. */
export const MAIL_STYLES = {
  h2: `${INK};font-size:17px;line-height:1.3;margin:24px 0 8px`,
  h3: `${INK};font-size:15px;line-height:1.3;margin:20px 0 6px`,
  p: `${PROSE};margin:0 0 12px`,
  ul: `${PROSE};margin:0 0 12px;padding-left:20px`,
  ol: `${PROSE};margin:0 0 12px;padding-left:24px`,
  li: 'margin:0 0 4px',
  a: 'color:#0b4a57;text-decoration:underline',
  blockquote: `${PROSE};margin:0 0 12px;padding:2px 0 2px 14px;border-left:3px solid #d5dbe3`,
  hr: 'border:0;border-top:1px solid #d5dbe3;margin:20px 0',
  table: 'border-collapse:collapse;margin:0 0 16px;width:100%',
  cell: `${INK};font-size:14px;border-bottom:1px solid #d5dbe3;padding:6px 10px;text-align:left;vertical-align:top`,
  button:
    "display:inline-block;background:#0b4a57;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px",
} as const;
