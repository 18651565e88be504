/** Mails of one round. */
export const MAILS = 5_000;

const PARAGRAPH =
  'Voici le diagnostic de vos fiches dans le catalogue, au regard des trois prérequis pour être reprises comme données ouvertes. ';

/** One of them: some 12 kB of HTML, as the product's own. */
export function sampleMail(n: number) {
  const to = { address: `personne-${n}@example.org`, name: `Personne n° ${n}` };
  const body = PARAGRAPH.repeat(80);
  return {
    to,
    subject: `Courriel n° ${n}`,
    html: `<p>Bonjour,</p><p>${body}</p>`,
    text: `Bonjour,\n\n${PARAGRAPH.repeat(20)}`,
  };
}
