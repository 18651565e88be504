import type { Config } from '#platform/config/config.js';
import type { FirstAdmin } from './accounts/first-admin.service.js';

/** What the terminal says once the product runs. The generated password is shown this once. */
export function greeting({ config, port, admin }: { config: Config; port: number; admin: FirstAdmin | null }): string {
  const address = config.embedded ? `http://localhost:${port}` : config.publicUrl;
  const lines = ['', '  PIGMA est prêt.', '', `  Adresse       ${address}`];
  if (admin) {
    lines.push(`  Identifiant   ${admin.email}`);
    lines.push(
      admin.generatedPassword
        ? `  Mot de passe  ${admin.generatedPassword}   (notez-le : il ne sera plus affiché)`
        : '  Mot de passe  celui de ADMIN_PASSWORD',
    );
  } else {
    lines.push('  Identifiant   celui de vos comptes existants (mot de passe oublié : lien sur la page de connexion)');
  }
  if (config.smtpUrl) lines.push('  Courriels     envoyés par le serveur SMTP_URL');
  else if (config.embedded) lines.push(`  Courriels     rien ne part : tout se lit sur ${address}/#/inbox`);
  else lines.push('  Courriels     en attente : donnez SMTP_URL pour qu’ils partent');
  lines.push(`  API           ${address}/api/docs`, '', '  Ctrl-C pour arrêter.', '');
  return lines.join('\n');
}
