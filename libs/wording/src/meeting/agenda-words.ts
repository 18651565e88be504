/** Title of the item that a new agenda begins with, when something promised before is still open. */
export const OPEN_ACTIONS_TITLE = 'Suivi des actions de la réunion précédente';

/** `95` → « 1 h 35 », `30` → « 30 min ». */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}
