import { defineProblems } from '#platform/http/problem.js';

/** What the papers of a session refuse, in French. */
export const paperProblems = defineProblems({
  paper_session_not_found: { status: 404, title: 'Session introuvable', detail: 'Cette session n’existe pas.' },
  session_not_confirmed: {
    status: 422,
    title: 'Session pas confirmée',
    detail: 'On ne convoque qu’à une session confirmée : confirmez-la d’abord.',
  },
  nobody_to_call: {
    status: 422,
    title: 'Personne à convoquer',
    detail: 'Toutes les personnes confirmées ont déjà leur convocation à jour : il n’y a rien à envoyer.',
  },
  nobody_seated: {
    status: 422,
    title: 'Personne à faire signer',
    detail: 'Cette session n’a encore aucune personne inscrite : la feuille d’émargement serait vide.',
  },
  nobody_attended: {
    status: 422,
    title: 'Personne n’est noté présent',
    detail: 'Une attestation se délivre aux personnes présentes : notez d’abord les présences de cette session.',
  },
  registration_not_attended: {
    status: 422,
    title: 'Pas notée présente',
    detail: 'Cette personne n’est pas notée présente : une attestation dit qu’elle a suivi la formation.',
  },
  paper_registration_not_found: {
    status: 404,
    title: 'Inscription introuvable',
    detail: 'Cette inscription n’existe pas.',
  },
  nobody_to_thank: {
    status: 422,
    title: 'Rien à envoyer',
    detail:
      'Les attestations et le questionnaire partent aux personnes notées présentes, une fois chacune : toutes les ont déjà, ou aucune présence n’est notée.',
  },
  evaluation_link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail: 'Ce lien n’est pas, ou n’est plus, l’un des nôtres. Reprenez celui de notre courriel, en entier.',
  },
  evaluation_closed: {
    status: 422,
    title: 'Questionnaire fermé',
    detail: 'Ce questionnaire se remplit à partir de la fin de la session, et pendant 90 jours.',
  },
  feed_not_found: {
    status: 404,
    title: 'Lien d’agenda introuvable',
    detail: 'Ce lien d’agenda n’existe pas, ou a été révoqué : demandez-en un autre à l’équipe PIGMA.',
  },
});
