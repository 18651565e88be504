import type { OpenDataFacts } from '#domain/meeting/open-data-progress.js';
import { MATURITY_LABELS } from './meeting-labels.js';

const number = new Intl.NumberFormat('fr-FR');

/** What an organisation said of its open data, a few words each; nothing for what it did not say. */
export function openDataWords(said: OpenDataFacts): string[] {
  const { maturity, openDatasets, portal, portalUrl, software, licence, needs } = said;
  return [
    maturity ? MATURITY_LABELS[maturity].toLowerCase() : null,
    openDatasets === null
      ? null
      : `${number.format(openDatasets)} ${openDatasets >= 2 ? 'jeux de données ouverts' : 'jeu de données ouvert'}`,
    named('portail', portal ?? portalUrl),
    named('logiciel', software),
    named('licence', licence),
    needs ? `besoins : ${needs}` : null,
  ].filter((words) => words !== null);
}

/** « licence ODbL », but « Licence ouverte » as it is: the name says it already. */
function named(what: string, name: string | null): string | null {
  if (!name) return null;
  return name.toLowerCase().startsWith(what) ? name : `${what} ${name}`;
}
