const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside a page, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const STYLE = `
body{margin:0;background:#f2f4f8;color:#1d2733;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
header{background:#0b4a57;color:#fff;padding:16px 24px;font-size:20px;font-weight:700}
main{max-width:560px;margin:24px auto;padding:8px 24px 24px;background:#fff}
h1{font-size:22px}
h2{font-size:18px;margin:28px 0 8px}
button{font:inherit;background:#0b4a57;color:#fff;border:0;border-radius:6px;padding:10px 18px;cursor:pointer}
a,button,input,select,textarea{outline-offset:2px}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible{outline:3px solid #f2b35e}
fieldset{border:1px solid #aebcc0;border-radius:6px;margin:20px 0;padding:8px 16px 16px}
legend{font-weight:700;padding:0 4px}
label{display:block;margin:8px 0}
select,textarea,input[type=text],input[type=email],input[type=date]{font:inherit;padding:8px;border:1px solid #6b7a80;border-radius:6px;background:#fff;color:inherit;max-width:100%;box-sizing:border-box}
textarea{width:100%}
.hint{color:#4a5563;font-size:14px;margin:4px 0}
.error{color:#8a1424;font-weight:600;margin:4px 0}
[role=status]{background:#d8ecdf;color:#14522e;padding:10px 14px;border-radius:6px}
[role=alert]{background:#fadcdc;color:#8a1424;padding:10px 14px;border-radius:6px}
[role=note]{background:#fbe6c4;color:#6b3a08;padding:10px 14px;border-radius:6px}`;

/**
 * A whole page for somebody without an account: no script, no cookie, nothing to load. It works in the window of any
 * mail program, and its style holds what its forms need.
 * @param body HTML already made safe
 */
export const plainPage = (title: string, body: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)} – PIGMA</title><style>${STYLE}</style></head>
<body><header>PIGMA</header><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`;
