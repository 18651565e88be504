/** Address of a list with these filters on: how every figure leads to what it counts. */
export function filteredList(resource: string, filter: Record<string, string>): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}&displayedFilters=%7B%7D&page=1`;
}
