import { escapeHtml } from '#platform/http/plain-page.js';
import type { ComposedMail, Frame } from './layout/frame.js';
import { MAIL_STYLES, webLink } from './mail-text.js';

/** Building blocks of a mail; the same blocks make its HTML and its text. */
export type Block =
  | { heading: string }
  | { paragraph: string }
  | { list: (string | { text: string; url: string })[] }
  | { table: { head: string[]; rows: string[][] } }
  | { button: { label: string; url: string } };

export type { ComposedMail };

function htmlOf(block: Block): string {
  if ('heading' in block) return `<h2 style="${MAIL_STYLES.h2}">${escapeHtml(block.heading)}</h2>`;
  if ('paragraph' in block) return `<p style="${MAIL_STYLES.p}">${escapeHtml(block.paragraph)}</p>`;
  if ('list' in block) {
    const items = block.list.map((item) => {
      if (typeof item === 'string') return escapeHtml(item);
      const url = webLink(item.url);
      return url
        ? `<a href="${escapeHtml(url)}" style="${MAIL_STYLES.a}">${escapeHtml(item.text)}</a>`
        : escapeHtml(item.text);
    });
    const lines = items.map((item) => `<li style="${MAIL_STYLES.li}">${item}</li>`).join('');
    return `<ul style="${MAIL_STYLES.ul}">${lines}</ul>`;
  }
  if ('table' in block) {
    const cell = `style="${MAIL_STYLES.cell}"`;
    const head = block.table.head.map((text) => `<th scope="col" ${cell}>${escapeHtml(text)}</th>`).join('');
    const rows = block.table.rows
      .map((row) => `<tr>${row.map((text) => `<td ${cell}>${escapeHtml(text)}</td>`).join('')}</tr>`)
      .join('');
    return `<table style="${MAIL_STYLES.table}"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
  }
  const { label, url } = block.button;
  return `<p style="margin:16px 0"><a href="${escapeHtml(webLink(url))}" style="${MAIL_STYLES.button}">${escapeHtml(label)}</a></p>`;
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

/** Both forms of a part of a mail, from the same blocks. Every text is escaped in the HTML. */
export function composeBlocks(blocks: readonly Block[]): { html: string; text: string } {
  return { html: blocks.map(htmlOf).join('\n'), text: blocks.map(textOf).join('\n') };
}

/**
 * A whole mail from blocks, in PIGMA's layout.
 * @param frame what `Layouts.frame` gives: header, signature and logo as the team set them
 */
export function composeMail(mail: { subject: string; blocks: readonly Block[] }, frame: Frame): ComposedMail {
  return frame.around({ subject: mail.subject, ...composeBlocks(mail.blocks) });
}
