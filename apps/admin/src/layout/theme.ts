import { frFR } from '@mui/material/locale';
import { deepmerge } from '@mui/utils';
import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { components } from './themeComponents.js';

/**
 * Identity: an Atlantic petrol for what acts, the amber of the Landes for what calls, warm paper behind. System fonts
 * only. Every text colour has at least 4.5:1 on both backgrounds it meets.
 */
const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

const typography = {
  fontFamily,
  fontSize: 13.5,
  h1: { fontSize: '1.125rem', fontWeight: 650, letterSpacing: '-0.01em' },
  h2: { fontSize: '1.0625rem', fontWeight: 650, letterSpacing: '-0.005em' },
  h3: { fontSize: '0.9375rem', fontWeight: 650 },
  subtitle2: { fontWeight: 600 },
  button: { textTransform: 'none' as const, fontWeight: 600, letterSpacing: 0 },
  overline: { fontSize: '0.6875rem', fontWeight: 700, letterSpacing: '0.08em', lineHeight: 2 },
};

function themeOf(palette: Record<string, unknown>, line: string, bar: string): RaThemeOptions {
  return deepmerge(
    deepmerge(defaultTheme, {
      palette,
      typography,
      shape: { borderRadius: 10 },
      sidebar: { width: 248, closedWidth: 56 },
      components: components(line, bar),
    }),
    frFR,
  );
}

export const lightTheme = themeOf(
  {
    mode: 'light',
    primary: { main: '#0b4a57', light: '#d8e9ec', dark: '#073640', contrastText: '#ffffff' },
    secondary: { main: '#8a4b0f', contrastText: '#ffffff' },
    background: { default: '#f5f4f0', paper: '#ffffff' },
    text: { primary: '#182a30', secondary: '#4a5b61' },
    divider: '#e2e0d8',
    success: { main: '#1a6b3c' },
    warning: { main: '#8a4b0f' },
    error: { main: '#a8182b' },
    info: { main: '#1b5a8c' },
  },
  '#e2e0d8',
  '#ffffff',
);

export const darkTheme = themeOf(
  {
    mode: 'dark',
    primary: { main: '#8fd0dc', light: '#17363d', dark: '#bfe6ed', contrastText: '#06262d' },
    secondary: { main: '#f2b35e', contrastText: '#2a1800' },
    background: { default: '#10191c', paper: '#172327' },
    text: { primary: '#e8efef', secondary: '#afbfc3' },
    divider: '#2a3a3f',
    success: { main: '#7ed3a0' },
    warning: { main: '#f2b35e' },
    error: { main: '#ff9b9b' },
    info: { main: '#93c5f0' },
  },
  '#2a3a3f',
  '#172327',
);
