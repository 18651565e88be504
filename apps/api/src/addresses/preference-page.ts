import { escapeHtml, plainPage } from '#platform/http/plain-page.js';

const form = (name: string, value: string, label: string) =>
  `<form method="post"><input type="hidden" name="${name}" value="${value}"><button type="submit">${label}</button></form>`;

/** The page of a mail's link: what the address receives, and one button to change it. No script, no cookie. */
export function preferencePage(state: { address: string; accepts: boolean; dead: boolean; changed: boolean }): string {
  const address = `<strong>${escapeHtml(state.address)}</strong>`;
  const said = state.accepts
    ? 'C’est noté : vous recevrez de nouveau nos courriels d’information.'
    : 'C’est noté : vous ne recevrez plus nos courriels d’information.';
  return plainPage(
    'Vos courriels de PIGMA',
    [
      ...(state.changed ? [`<p role="status">${said}</p>`] : []),
      state.accepts
        ? `<p>L’adresse ${address} reçoit nos courriels d’information : offres de formation, lettres, invitations.</p>`
        : `<p>L’adresse ${address} ne reçoit plus nos courriels d’information : offres de formation, lettres, invitations.</p>`,
      '<p>Les courriels de service (convocation, inscription, compte rendu, diagnostic de votre catalogue) arrivent dans les deux cas.</p>',
      ...(state.dead
        ? [
            '<p>Nos derniers courriels à cette adresse ont été refusés : nous ne lui écrivons plus. Prévenez-nous si elle fonctionne.</p>',
          ]
        : []),
      state.accepts
        ? form('List-Unsubscribe', 'One-Click', 'Ne plus recevoir l’information')
        : form('information', 'accept', 'Recevoir de nouveau l’information'),
    ].join('\n'),
  );
}
