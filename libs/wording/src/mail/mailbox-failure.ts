import type { MailboxFailure } from '#domain/mail/mailbox-reading.js';

const SENTENCES: Record<MailboxFailure, string> = {
  unknown_host: 'Le nom du serveur de la boîte est inconnu : vérifiez IMAP_URL, et le DNS du serveur.',
  unreachable:
    'Le serveur de la boîte refuse la connexion ou n’est pas joignable : vérifiez son nom, son port et le pare-feu.',
  timeout: 'Le serveur de la boîte ne répond pas à temps : il est surchargé, ou un pare-feu arrête la connexion.',
  insecure:
    'Le serveur de la boîte ne propose pas de connexion chiffrée (STARTTLS) : le mot de passe n’a pas été envoyé. Prenez imaps://, ou un autre serveur.',
  certificate:
    'Le certificat du serveur de la boîte n’est pas valable pour ce nom : faites-le corriger, ou corrigez le nom.',
  login: 'Le serveur de la boîte refuse le compte ou le mot de passe : corrigez IMAP_URL.',
  folder: 'Ce dossier n’existe pas dans la boîte : corrigez la fin de IMAP_URL, ou créez-le.',
  interrupted:
    'La connexion à la boîte a été coupée en cours de lecture. Rien n’est perdu : la lecture reprendra où elle en était.',
  unexpected:
    'La boîte n’a pas pu être lue, pour une raison que nous ne connaissons pas : la réponse du serveur est ci-dessous.',
};

/** Why the mailbox is not read, and what to do. */
export function mailboxFailureSentence(failure: MailboxFailure): string {
  return SENTENCES[failure];
}
