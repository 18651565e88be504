/** Any stored value as one line of French text, for comparisons and history. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(vide)';
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (Array.isArray(value)) return value.length === 0 ? '(aucun)' : value.map(showValue).join(' ; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, part]) => part !== null && part !== '')
      .map(([, part]) => showValue(part))
      .join(', ');
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
