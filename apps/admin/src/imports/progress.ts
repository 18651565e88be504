import type { ImportSummary } from '../api/types.js';

/** An import that has not finished: worth asking about again. */
export function isMoving({ state }: Pick<ImportSummary, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}
