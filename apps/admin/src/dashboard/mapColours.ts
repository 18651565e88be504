/** None, then four steps; the legend gives each its figures. */
export function mapColours(mode: 'light' | 'dark'): readonly string[] {
  return mode === 'light'
    ? ['#e9e7e0', '#b9d9de', '#74b3bf', '#2f8596', '#0b4a57']
    : ['#26343a', '#2a535c', '#36808e', '#5cb0bf', '#a9e0ea'];
}
