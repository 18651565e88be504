import type { Block } from '../../mail/compose.js';
import type { MeetingView } from '../meeting-lists.service.js';

/**
 * `registered`, `waiting`: what became of a registration; `seated`: a seat was freed for who waited; `left`: it is
 * cancelled; `changed`, `cancelled`, `maintained`: what becomes of the event.
 */
export type RegistrantMail = 'registered' | 'waiting' | 'seated' | 'left' | 'changed' | 'cancelled' | 'maintained';

interface Told {
  kind: RegistrantMail;
  meeting: MeetingView;
  name: string;
  /** Has a seat: gets the event for their calendar, and its video link. */
  seated: boolean;
  /** Their own link. */
  url: string;
  /** Told with a cancelled event. */
  reason: string | null;
}

const SUBJECTS: Record<RegistrantMail, string> = {
  registered: 'Inscription',
  waiting: 'Liste d’attente',
  seated: 'Une place pour vous',
  left: 'Inscription annulée',
  changed: 'Changement',
  cancelled: 'Annulation',
  maintained: 'Finalement maintenu',
};

const OPENINGS: Record<RegistrantMail, (title: string) => string> = {
  registered: (title) => `Votre place est réservée : ${title}.`,
  waiting: (title) =>
    `Toutes les places sont prises : vous êtes sur la liste d’attente, dans l’ordre d’arrivée, pour ${title}.`,
  seated: (title) => `Une place s’est libérée, elle est pour vous : ${title}.`,
  left: (title) => `Votre inscription est annulée : ${title}.`,
  changed: (title) => `L’événement auquel vous êtes inscrit a changé de date, d’heure ou de lieu : ${title}.`,
  cancelled: (title) => `L’événement auquel vous êtes inscrit est annulé : ${title}.`,
  maintained: (title) =>
    `Annoncé comme annulé, cet événement a finalement lieu, et votre inscription tient : ${title}.`,
};

/** The text of a mail to somebody who registered. It holds their link: it is the product's, not a template. */
export function registrantMail({ kind, meeting, name, seated, url, reason }: Told): {
  subject: string;
  blocks: Block[];
} {
  const gone = kind === 'left' || kind === 'cancelled';
  const video = seated && !gone && meeting.videoUrl;
  const blocks: Block[] = [
    { paragraph: `Bonjour ${name},` },
    { paragraph: OPENINGS[kind](`« ${meeting.name} »`) },
    ...(kind === 'cancelled' && reason ? [{ paragraph: `Motif : ${reason}` }] : []),
    {
      list: [
        meeting.when,
        ...(meeting.place ? [meeting.place] : []),
        ...(video ? [{ text: 'Se connecter à la visioconférence', url: video }] : []),
      ],
    },
    ...closing(kind, seated).map((paragraph) => ({ paragraph })),
    ...(gone ? [] : [{ button: { label: 'Voir ou annuler mon inscription', url } }]),
  ];
  return { subject: `${SUBJECTS[kind]} – ${meeting.name}`, blocks };
}

function closing(kind: RegistrantMail, seated: boolean): string[] {
  if (kind === 'cancelled') return ['L’événement joint le retire de votre agenda.'].filter(() => seated);
  if (kind === 'left') return ['La place va à la personne suivante. Vous pouvez vous inscrire de nouveau, à la suite.'];
  if (!seated) {
    return [
      'Dès qu’une place se libère pour vous, un courriel vous le dit : vous n’avez rien à faire d’ici là.',
      'Vous ne souhaitez plus venir ? Retirez-vous de la liste par ce lien. Il est le vôtre : ne le transmettez pas.',
    ];
  }
  return [
    'L’événement est joint, pour votre agenda.',
    'Un empêchement ? Annulez par ce lien, pour que la place serve à quelqu’un d’autre. Il est le vôtre : ne le transmettez pas.',
  ];
}
