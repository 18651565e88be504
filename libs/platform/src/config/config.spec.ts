import { describe, expect, it } from '@jest/globals';
import { ConfigError, readEnvironment } from './config.js';

describe('réglages par variables d’environnement', () => {
  it('sans aucune variable, le produit a des valeurs sûres', () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 3000, DATA_DIR: '.data' });
  });

  it('une variable vide compte comme absente', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost/pigma'],
    ['SMTP_URL', 'relais.example.org'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['ADMIN_EMAIL', 'personne'],
    ['ADMIN_PASSWORD', 'trop-court'],
    ['SESSION_SECRET', 'court'],
    ['LOG_LEVEL', 'bavard'],
    ['CATALOGUE_RECORD_URL', 'https://catalogue.example.org/fiche'],
    ['CATALOGUE_RECORD_URL', 'javascript:alert({identifier})'],
    ['MAIL_FROM', 'PIGMA <pigma'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
  ])('refuse %s=%s en nommant la variable', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(ConfigError);
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`- ${name} `));
  });

  it('nomme toutes les variables refusées à la fois', () => {
    expect(() => readEnvironment({ PORT: 'abc', LOG_LEVEL: 'bavard' })).toThrow(/PORT[^]*LOG_LEVEL/);
  });
});
