import polyglotI18nProvider from 'ra-i18n-polyglot';
import frenchMessages from 'ra-language-french';
import { mergeTranslations } from 'react-admin';
import { messages } from './fr.js';

const french = mergeTranslations(frenchMessages, messages);

export const i18nProvider = polyglotI18nProvider(() => french, 'fr', [{ locale: 'fr', name: 'Français' }], {
  allowMissing: false,
});
