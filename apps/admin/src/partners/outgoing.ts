import type { RaRecord } from 'react-admin';

const empty = (value: unknown) => value === null || value === undefined || value === '';

/** A population with no figure is unknown, not an object of blanks; an unnamed staff line is dropped. */
export function outgoingPartner<T extends Partial<RaRecord>>(data: T): T {
  const population = data['population'] as Record<string, unknown> | null | undefined;
  const unknown = !population || (empty(population['totale']) && empty(population['municipale']));
  return { ...data, population: unknown ? null : population };
}
