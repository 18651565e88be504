import { defineProblems } from '#platform/http/problem.js';

/** What accounts, sessions and tokens refuse, in French. */
export const accountProblems = defineProblems({
  authentication_required: {
    status: 401,
    title: 'Connexion requise',
    detail: 'Votre session a expiré ou n’existe pas. Connectez-vous, puis recommencez.',
  },
  wrong_credentials: {
    status: 401,
    title: 'Connexion refusée',
    detail: 'Adresse de courriel ou mot de passe incorrect.',
  },
  too_many_attempts: {
    status: 429,
    title: 'Trop d’essais',
    detail: (p: { minutes: number }) =>
      `Trop d’essais de connexion. Réessayez dans ${p.minutes} minute${p.minutes > 1 ? 's' : ''}.`,
  },
  permission_denied: {
    status: 403,
    title: 'Droit insuffisant',
    detail: 'Votre rôle ne permet pas cette action. Demandez-la à un administrateur.',
  },
  cross_site_request: {
    status: 403,
    title: 'Demande refusée',
    detail: 'Cette demande vient d’un autre site. Rechargez la page de PIGMA et recommencez.',
  },
  account_not_found: { status: 404, title: 'Compte introuvable', detail: 'Ce compte n’existe pas.' },
  token_not_found: { status: 404, title: 'Jeton introuvable', detail: 'Ce jeton d’API n’existe pas.' },
  email_taken: {
    status: 409,
    title: 'Adresse déjà utilisée',
    detail: (p: { email: string }) => `Un compte existe déjà pour l’adresse ${p.email}.`,
  },
  stale_account: {
    status: 409,
    title: 'Compte modifié entre-temps',
    detail: 'Quelqu’un a modifié ce compte depuis que vous l’avez ouvert. Rechargez-le avant d’enregistrer.',
  },
  last_admin: {
    status: 422,
    title: 'Dernier administrateur',
    detail: 'Il doit rester au moins un administrateur actif : nommez-en un autre d’abord.',
  },
  link_invalid: {
    status: 404,
    title: 'Lien expiré',
    detail: 'Ce lien n’est plus valable : il a déjà servi ou il a expiré. Demandez-en un nouveau.',
  },
  wrong_current_password: {
    status: 422,
    title: 'Mot de passe incorrect',
    detail: 'Le mot de passe actuel n’est pas le bon.',
  },
  already_active: {
    status: 422,
    title: 'Compte déjà actif',
    detail: 'Cette personne a déjà choisi son mot de passe : elle peut en redemander un depuis la page de connexion.',
  },
  account_is_disabled: {
    status: 422,
    title: 'Compte désactivé',
    detail: 'Ce compte est désactivé : réactivez-le d’abord.',
  },
  expiry_in_the_past: {
    status: 422,
    title: 'Date d’expiration passée',
    detail: 'La date d’expiration du jeton doit être aujourd’hui ou plus tard.',
  },
});
