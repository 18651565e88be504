/**
 * Departments of Nouvelle-Aquitaine and those of the region they share a border with (IGN, Admin Express). Symmetric;
 * a department of another region has no neighbour here.
 */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  '16': ['17', '24', '79', '86', '87'],
  '17': ['16', '24', '33', '79'],
  '19': ['23', '24', '87'],
  '23': ['19', '87'],
  '24': ['16', '17', '19', '33', '47', '87'],
  '33': ['17', '24', '40', '47'],
  '40': ['33', '47', '64'],
  '47': ['24', '33', '40'],
  '64': ['40'],
  '79': ['16', '17', '86'],
  '86': ['16', '79', '87'],
  '87': ['16', '19', '23', '24', '86'],
};

/** Departments next to this one; none for one that is not in the region. */
export const neighboursOf = (department: string): readonly string[] => NEIGHBOURS[department] ?? [];
