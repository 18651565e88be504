import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const lib = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src`, import.meta.url));
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** Packages of the first load, by name: a broad pattern would pull charts and rarely used parts into it. */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom)\//, priority: 30 },
  {
    name: 'mui',
    test: /node_modules\/(@mui\/(material|system|utils|styled-engine|private-theming)|@emotion)\//,
    priority: 20,
  },
  {
    name: 'react-admin',
    test: /node_modules\/(react-admin|ra-core|ra-ui-materialui|ra-i18n-polyglot|ra-language-french|@tanstack|react-hook-form)\//,
    priority: 10,
  },
];

export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  resolve: {
    alias: ['domain', 'wording'].map((name) => ({
      find: new RegExp(`^#${name}/(.*)\\.js$`),
      replacement: `${lib(name)}/$1.ts`,
    })),
  },
  server: { port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/apps/admin', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
