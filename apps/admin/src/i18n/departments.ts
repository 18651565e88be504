import { DEPARTMENTS } from '#domain/territory/departments.js';

/** Nouvelle-Aquitaine, INSEE region code. */
export const REGION = '75';

const names: Record<string, { name: string; region: string }> = DEPARTMENTS;

/** `33` → `Gironde (33)`; an unknown code stands alone. */
export function departmentName(code: string | null | undefined): string {
  if (!code) return '—';
  const department = names[code];
  return department ? `${department.name} (${code})` : code;
}

/** All departments as choices, those of the region first. */
export const departmentChoices = Object.entries(names)
  .map(([id, { name, region }]) => ({ id, name: `${id} – ${name}`, region }))
  .sort((a, b) => Number(b.region === REGION) - Number(a.region === REGION) || a.id.localeCompare(b.id));

/** The twelve departments of the region as choices. */
export const regionDepartmentChoices = departmentChoices.filter(({ region }) => region === REGION);
