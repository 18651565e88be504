import type { Check, CheckDetail } from '#domain/mail/deliverability.js';

export type CheckKind = 'spf' | 'dkim' | 'dmarc';

/** What each sentence needs to name. `selector` is null when the signature is not set. */
export interface Sender {
  domain: string;
  selector: string | null;
  /** Base64 of the key we sign with. */
  publicKey: string | null;
}

/** Name of the DNS entry of each check; null for DKIM without a selector. */
export function entryName(kind: CheckKind, { domain, selector }: Sender): string | null {
  if (kind === 'spf') return domain;
  if (kind === 'dmarc') return `_dmarc.${domain}`;
  return selector === null ? null : `${selector}._domainkey.${domain}`;
}

const PURPOSE: Record<CheckKind, string> = {
  spf: 'dit quels serveurs ont le droit d’envoyer pour ce domaine',
  dkim: 'permet de vérifier que nos courriels n’ont pas été changés en route',
  dmarc: 'dit quoi faire des courriels qui se font passer pour les nôtres',
};

const DETAILS: Record<CheckDetail, string> = {
  spf_open:
    'Cet enregistrement laisse n’importe qui envoyer en notre nom : remplacez « all » par « -all » ou « ~all ».',
  spf_several: 'Il y a plusieurs enregistrements SPF : ils s’annulent. Réunissez-les en un seul.',
  spf_many_lookups:
    'Cet enregistrement demande plus de dix recherches : les destinataires l’ignorent. Retirez les « include » qui ne servent plus.',
  dkim_revoked: 'La clé publiée est vide, donc révoquée : publiez celle indiquée ci-dessous.',
  dkim_other_key: 'La clé publiée n’est pas celle de notre signature : publiez celle indiquée ci-dessous.',
  dmarc_several: 'Il y a plusieurs enregistrements DMARC : ils s’annulent. Gardez-en un seul.',
  dmarc_no_policy: 'Cet enregistrement ne dit pas quoi faire (« p= » manque) : ajoutez « p=quarantine ».',
  dmarc_only_watches:
    'La politique regarde sans rien écarter (« p=none ») : quand les rapports sont bons, passez à « p=quarantine ».',
};

/** What completes the record proposed. */
const SPF_HINT = 'Ajoutez-y l’« include: » que donne votre relais de courriel.';

/** One sentence on what DNS says, and what that means for our mails. */
export function checkSentence(kind: CheckKind, { verdict, detail }: Check, sender: Sender): string {
  const name = entryName(kind, sender);
  if (detail) return DETAILS[detail];
  switch (verdict) {
    case 'found':
      return `Trouvé : il ${PURPOSE[kind]}.`;
    case 'missing':
      return `Aucun enregistrement pour « ${name ?? ''} ». Il ${PURPOSE[kind]} ; sans lui, nos courriels risquent d’être classés indésirables.${kind === 'spf' ? ` ${SPF_HINT}` : ''}`;
    case 'unknown':
      return `Le DNS n’a pas répondu pour « ${name ?? ''} » : on ne sait pas. Vérifiez l’accès au réseau du serveur, puis rechargez.`;
    case 'unset':
      return 'La signature n’est pas réglée ici (DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY). Si votre relais signe lui-même, il n’y a rien à faire.';
    case 'wrong':
      return 'Cet enregistrement est à corriger.';
  }
}

/** The TXT record to publish when it is missing or wrong; null when there is nothing to add. */
export function recordToAdd(kind: CheckKind, { verdict }: Check, { domain, publicKey }: Sender): string | null {
  if (verdict !== 'missing' && verdict !== 'wrong') return null;
  if (kind === 'spf') return 'v=spf1 a mx ~all';
  if (kind === 'dmarc') return `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`;
  return publicKey === null ? null : `v=DKIM1; k=rsa; p=${publicKey}`;
}
