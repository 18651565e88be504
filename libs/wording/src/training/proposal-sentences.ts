import type { LeftOut } from '#domain/training/grouping/left-out.js';
import type { Option } from '#domain/training/grouping/options.js';
import { periodSentence } from './interest-words.js';
import { departmentName } from './session-sentence.js';

const people = (count: number): string => `${count} personne${count > 1 ? 's' : ''}`;

/** Why somebody is in no group: « Manque 1 pour ouvrir (Creuse et alentours) : 3 personnes y attendent… ». */
export function leftOutSentence(one: LeftOut, lowerBound: number): string {
  if (one.reason === 'period_over') return 'La période souhaitée est passée : demandez-lui-en une autre.';
  const here = one.with.length + 1;
  const where = `(${departmentName(one.department)} et alentours)`;
  const who = here === 1 ? 'elle y est seule' : `${people(here)} y attendent, libres ensemble`;
  const when = here === 1 ? '' : ` ${periodSentence(one.from, one.to)}`;
  return `Manque ${one.missing} pour ouvrir ${where} : ${who}${when}, il en faut ${lowerBound}.`;
}

export const archivedSentence = 'Contact archivé : restaurez sa fiche, ou retirez son intérêt.';

/** « Deux sessions : 5 et 4 personnes », « Une session de 9, avec un second formateur », « 8 places, 1 en attente ». */
export function optionSentence({
  kind,
  sessions,
}: {
  kind: Option['kind'];
  sessions: readonly { people: number; waiting: number }[];
}): string {
  const sizes = sessions.map((session) => String(session.people));
  if (kind === 'second_trainer') return `Une session de ${sizes.join(' et ')} personnes, avec un second formateur`;
  if (kind === 'wait') {
    const waiting = sessions.reduce((sum, session) => sum + session.waiting, 0);
    return `Une session de ${sizes.join(' et ')} personnes, ${waiting} en liste d’attente`;
  }
  return sizes.length === 1
    ? `Une session de ${people(sessions[0]?.people ?? 0)}`
    : `${sizes.length} sessions : ${sizes.slice(0, -1).join(', ')} et ${sizes.at(-1) ?? ''} personnes`;
}
