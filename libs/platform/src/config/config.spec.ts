import { generateKeyPairSync } from 'node:crypto';
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
    ['MAIL_RATE_PER_MINUTE', '0'],
    ['MAIL_RATE_PER_MINUTE', 'vite'],
    ['MAIL_CONNECTIONS', '51'],
    ['MAIL_CONNECTIONS', '2.5'],
    ['MAIL_RETENTION_DAYS', '-1'],
    ['CONTACT_RETENTION_MONTHS', '0'],
    ['MAIL_UNSUBSCRIBE_TO', 'a@example.org, b@example.org'],
    ['DKIM_PRIVATE_KEY', 'pas une clé'],
    ['DKIM_DOMAIN', 'deux mots'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/'],
    ['TRUST_PROXY', '1'],
    ['MAIL_REPLY_TO', 'PIGMA <pigma@example.org>'],
    ['MAIL_RETURN_PATH', 'personne'],
    ['IMAP_URL', 'imap.example.org'],
    ['IMAP_URL', 'https://pigma:secret@imap.example.org'],
    ['IMAP_URL', 'imaps://imap.example.org/INBOX'],
    ['IMAP_URL', 'imaps://pigma@imap.example.org'],
    ['IMAP_URL', 'imaps://pigma:100%@imap.example.org'],
    ['IMAP_URL', 'imaps://pigma:a%0d%0ab@imap.example.org'],
    ['IMAP_URL', 'imaps://pigma:secret@imap.example.org/INBOX?lu=1'],
    ['IMAP_POLL_SECONDS', '9'],
    ['MAIL_FROM', 'PIGMA <pigma'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
  ])('refuse %s=%s en nommant la variable', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(ConfigError);
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`- ${name} `));
  });

  it('la signature DKIM se règle en entier ou pas du tout, et nomme ce qui manque', () => {
    const half = () => readEnvironment({ DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'pigma' });
    expect(half).toThrow(/- DKIM_PRIVATE_KEY manque : .* ensemble/);
    expect(half).not.toThrow(/- DKIM_DOMAIN/);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const whole = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'pigma', DKIM_PRIVATE_KEY: pem.replaceAll('\n', '\\n') };
    expect(readEnvironment(whole).DKIM_PRIVATE_KEY).toBe(pem);
    const { privateKey: ed } = generateKeyPairSync('ed25519');
    const other = ed.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => readEnvironment({ ...whole, DKIM_PRIVATE_KEY: other })).toThrow(/- DKIM_PRIVATE_KEY .*RSA/);
  });

  it('l’adresse d’une boîte dit serveur, port, chiffrement, compte et dossier', () => {
    const read = (url: string) => readEnvironment({ IMAP_URL: url }).IMAP_URL;
    expect(read('imaps://pigma%40example.org:a%3Ab%2Fc@imap.example.org')).toEqual({
      ...{ host: 'imap.example.org', port: 993, secure: true, user: 'pigma@example.org', password: 'a:b/c' },
      folder: 'INBOX',
    });
    expect(read('imap://pigma:secret@[::1]:1143/Retours%20PIGMA/%C3%A9t%C3%A9')).toEqual({
      ...{ host: '::1', port: 1143, secure: false, user: 'pigma', password: 'secret' },
      folder: 'Retours PIGMA/été',
    });
    expect(read('imap://pigma:secret@imap.example.org/')).toMatchObject({ port: 143, folder: 'INBOX' });
  });

  it('ne croit par défaut qu’un mandataire de la même machine', () => {
    expect(readEnvironment({}).TRUST_PROXY).toEqual(['loopback']);
    expect(readEnvironment({ TRUST_PROXY: 'none' }).TRUST_PROXY).toEqual([]);
    expect(readEnvironment({ TRUST_PROXY: 'uniquelocal, 192.0.2.7,2001:db8::/32' }).TRUST_PROXY).toEqual([
      'uniquelocal',
      '192.0.2.7',
      '2001:db8::/32',
    ]);
  });

  it('nomme toutes les variables refusées à la fois', () => {
    expect(() => readEnvironment({ PORT: 'abc', LOG_LEVEL: 'bavard' })).toThrow(/PORT[^]*LOG_LEVEL/);
  });
});
