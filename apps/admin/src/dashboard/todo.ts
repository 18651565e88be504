import type { TodoCode } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';

interface Task {
  /** What to do, in words that fit the count. */
  label: (count: number) => string;
  why: string;
  /** The list that explains the count. */
  to: string;
}

const s = (count: number) => (count >= 2 ? 's' : '');

/** Every line of the work list and where it leads. */
export const TASKS: Record<TodoCode, Task> = {
  undetermined_obligations: {
    label: (count) => `obligation${s(count)} à déterminer`,
    why: 'Il manque un effectif, une population ou une mission : la page du partenaire dit quoi demander.',
    to: filteredList('partners', { status: 'undetermined' }),
  },
  partners_without_recipient: {
    label: (count) => `partenaire${s(count)} sans destinataire`,
    why: 'Ni référent ni responsable du catalogue joignable : le diagnostic ne peut pas partir.',
    to: filteredList('partners', { recipient: 'missing' }),
  },
  unclaimed_records: {
    label: (count) => `fiche${s(count)} à rattacher`,
    why: 'Leur organisme ne correspond au nom d’aucun partenaire.',
    to: '/unclaimed',
  },
  failed_mails: {
    label: (count) => `courriel${s(count)} en échec`,
    why: 'Corrigez l’adresse du contact, puis réessayez.',
    to: filteredList('mails', { state: 'failed' }),
  },
  dead_addresses: {
    label: (count) => `adresse${s(count)} morte${s(count)}`,
    why: 'Refusée par son serveur ou déclarée morte : demandez la bonne adresse à ce contact ou à son partenaire.',
    to: filteredList('address-blocks', { scope: 'every', withContact: 'true' }),
  },
  unhandled_replies: {
    label: (count) => `réponse${s(count)} à lire`,
    why: 'Quelqu’un a répondu à l’un de nos courriels, ou un courriel n’est pas arrivé : lisez, puis marquez comme traité.',
    to: filteredList('incoming-mails', { handled: 'false' }),
  },
  late_actions: {
    label: (count) => `action${s(count)} en retard`,
    why: 'Promises en réunion, et leur jour est passé : relancez, terminez ou abandonnez.',
    to: filteredList('actions', { late: 'true' }),
  },
  sessions_to_decide: {
    label: (count) => `session${s(count)} de formation à confirmer, reporter ou annuler`,
    why: 'Trop peu de monde, et la fin des inscriptions approche ou est passée.',
    to: filteredList('training-sessions', { todo: 'decide' }),
  },
  sessions_to_answer: {
    label: (count) => `session${s(count)} de formation où une réponse tarde`,
    why: 'Une place proposée expire dans la journée, ou a expiré sans réponse cette semaine : appelez, puis répondez pour la personne ou remettez-la.',
    to: filteredList('training-sessions', { todo: 'answer' }),
  },
  sessions_to_call: {
    label: (count) => `session${s(count)} de formation sous dix jours : convocations à envoyer`,
    why: 'Confirmée, mais des personnes n’ont pas leur convocation, ou ne savent pas ce qui a changé.',
    to: filteredList('training-sessions', { todo: 'call' }),
  },
  sessions_to_close: {
    label: (count) => `session${s(count)} de formation passée${s(count)} à clore`,
    why: 'Notez qui était là, puis déclarez la session tenue.',
    to: filteredList('training-sessions', { todo: 'close' }),
  },
  dormant_contacts: {
    label: (count) => `contact${s(count)} sans nouvelles depuis trop longtemps`,
    why: 'Rien reçu d’eux, et rien changé à leur fiche, au-delà de la durée de conservation : gardez-les avec une raison, ou effacez leurs données.',
    to: filteredList('contacts', { silentMonths: 'retention' }),
  },
  held_campaigns: {
    label: (count) => `campagne${s(count)} retenue${s(count)}`,
    why: 'Leur heure est passée de plus de six heures : relisez-les, puis envoyez ou annulez.',
    to: filteredList('campaigns', { state: 'held' }),
  },
  held_mails: {
    label: (count) => `courriel${s(count)} retenu${s(count)}`,
    why: 'Trop anciens pour partir seuls : relisez-les, puis envoyez ou annulez.',
    to: filteredList('mails', { state: 'held' }),
  },
};
