const ENDS = 'p, h2, h3, li, blockquote, hr, br';

/** The words of a rich text, a paragraph a line; scripts never run, the document is not shown. */
export function linesOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(ENDS)) element.after('\n');
  for (const item of page.querySelectorAll('li')) item.prepend('• ');
  for (const link of page.querySelectorAll('a[href]')) link.append(` (${link.getAttribute('href') ?? ''})`);
  return (page.body.textContent ?? '').replace(/\n{2,}/g, '\n').trim();
}
