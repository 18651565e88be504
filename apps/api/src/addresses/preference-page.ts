const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const STYLE = `
body{margin:0;background:#f2f4f8;color:#1d2733;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
header{background:#0b4a57;color:#fff;padding:16px 24px;font-size:20px;font-weight:700}
main{max-width:560px;margin:24px auto;padding:8px 24px 24px;background:#fff}
h1{font-size:22px}
button{font:inherit;background:#0b4a57;color:#fff;border:0;border-radius:6px;padding:10px 18px;cursor:pointer}
button:focus-visible{outline:3px solid #f2b35e;outline-offset:2px}
[role=status]{background:#d8ecdf;color:#14522e;padding:10px 14px;border-radius:6px}`;

const page = (title: string, body: string) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)} – PIGMA</title><style>${STYLE}</style></head>
<body><header>PIGMA</header><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`;

const form = (name: string, value: string, label: string) =>
  `<form method="post"><input type="hidden" name="${name}" value="${value}"><button type="submit">${label}</button></form>`;

/** The page of a mail's link: what the address receives, and one button to change it. No script, no cookie. */
export function preferencePage(state: { address: string; accepts: boolean; dead: boolean; changed: boolean }): string {
  const address = `<strong>${escapeHtml(state.address)}</strong>`;
  const said = state.accepts
    ? 'C’est noté : vous recevrez de nouveau nos courriels d’information.'
    : 'C’est noté : vous ne recevrez plus nos courriels d’information.';
  return page(
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

/** The same page when the link is refused. */
export function refusedLinkPage(title: string, detail: string): string {
  return page(title, `<p>${escapeHtml(detail)}</p>`);
}
