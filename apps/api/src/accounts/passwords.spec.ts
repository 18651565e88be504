import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './passwords.js';

describe('mots de passe', () => {
  it('le bon mot de passe est reconnu, un autre non', async () => {
    const hash = await hashPassword('une phrase de passe');
    expect(await verifyPassword('une phrase de passe', hash)).toBe(true);
    expect(await verifyPassword('une phrase de passé', hash)).toBe(false);
  });

  it('deux saisies du même caractère accentué se valent (NFKC)', async () => {
    const hash = await hashPassword('mot de passé secret');
    expect(await verifyPassword('mot de passe\u0301 secret', hash)).toBe(true);
  });

  it('le même mot de passe donne deux empreintes différentes', async () => {
    expect(await hashPassword('x'.repeat(12))).not.toBe(await hashPassword('x'.repeat(12)));
  });

  it.each(['', 'x', '$argon2i$v=19$m=1,t=1,p=1$aa$bb', '$2b$10$abcdefghijklmnopqrstuv'])(
    'une empreinte d’une autre forme (%s) n’ouvre rien',
    async (hash) => {
      expect(await verifyPassword('x', hash)).toBe(false);
    },
  );
});
