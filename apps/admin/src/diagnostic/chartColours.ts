/** One colour per class and per answer, readable on each ground; always doubled by words beside the chart. */
export function chartColours(mode: 'light' | 'dark') {
  return mode === 'light'
    ? { strict: '#1a6b3c', potential: '#d98e2b', none: '#a9b1b3', yes: '#0b6375', no: '#cfd5d3', axis: '#4a5b61' }
    : { strict: '#6fcf97', potential: '#f2b35e', none: '#5b6a6f', yes: '#6fc3d3', no: '#34454a', axis: '#afbfc3' };
}
