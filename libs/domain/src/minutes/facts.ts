import type { AgendaItemKind } from '../meeting/agenda-item.js';
import type { SurveyResults } from '../survey/tally.js';

/** What the product knows of a meeting when its minutes are written. Days are `YYYY-MM-DD`; unknown is null. */
export interface MinutesFacts {
  group: string;
  /** Null for events that are not numbered. */
  number: number | null;
  title: string | null;
  startsOn: string;
  endsOn: string;
  place: string | null;
  attendance: OrganisationPresence[];
  agenda: { kind: AgendaItemKind; title: string; speaker: string | null }[];
  /** Actions of earlier meetings that were still open when this one began. */
  carried: ActionFact[];
  statements: StatementFact[];
  survey: SurveyFact | null;
  decisions: { id: string; title: string | null; text: string }[];
  /** Actions decided at this meeting. */
  actions: ActionFact[];
  next: NextMeetingFact | null;
}

export const PRESENCES = ['present', 'represented', 'excused', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface OrganisationPresence {
  /** Null for somebody who came for no partner. */
  partnerId: string | null;
  name: string;
  /** Receives the meeting: it makes no statement. */
  host: boolean;
  people: PersonPresence[];
}

export interface PersonPresence {
  name: string;
  presence: Presence;
  /** Who sat for them, when represented. */
  representedBy: string | null;
}

export interface ActionFact {
  id: string;
  text: string;
  /** PIGMA, or a partner; null when nobody was named. */
  owner: string | null;
  /** « avant le prochain GT », « pour le 30/06/2018 »; null when no date was given. */
  due: string | null;
  /** French word of its state, for those carried over. */
  state: string | null;
}

export interface StatementFact {
  partnerId: string | null;
  organisation: string;
  /** Told at length, under a heading of its own. */
  testimony: boolean;
  speaker: string | null;
  text: string;
  quote: string | null;
  /** French words of the open-data follow-up, « 37 jeux de données ouverts ». */
  facts: string[];
}

export interface SurveyFact {
  title: string;
  /** Day of the count. */
  on: string;
  open: boolean;
  results: SurveyResults;
}

export interface NextMeetingFact {
  startsOn: string | null;
  endsOn: string | null;
  label: string | null;
  subject: string | null;
  /** What the label says against its dates or against itself, in French. */
  faults: string[];
}

/** Came, or had somebody come: what a statement is expected of. */
export function isRepresented({ people }: OrganisationPresence): boolean {
  return people.some(({ presence }) => presence === 'present' || presence === 'represented');
}
