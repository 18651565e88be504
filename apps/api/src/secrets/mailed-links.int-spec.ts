import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { InvitationLinks } from '../meetings/invitations/invitation-links.service.js';
import { RegistrationLinks } from '../meetings/open-registration/registration-links.service.js';
import { SurveyLinks } from '../surveys/survey-links.service.js';
import { InterestLinks } from '../training/interests/interest-links.service.js';
import { EvaluationLinks } from '../training/papers/evaluation-links.service.js';
import { OfferLinks } from '../training/registrations/offer-links.service.js';
import { Secrets } from './secrets.service.js';

interface Links {
  urlFor(id: string): Promise<string>;
  read(token: string): Promise<string>;
}

let test: TestApp;
const id = randomUUID();
const service = <T>(type: new (...given: never[]) => T): T => test.app.get(type, { strict: false });
const of = <K extends string>(
  links: { urlFor(kind: K, id: string): Promise<string>; read(kind: K, token: string): Promise<string> },
  kind: K,
): Links => ({ urlFor: (one) => links.urlFor(kind, one), read: (token) => links.read(kind, token) });

/** What is signed before the id, as in links mailed since the first day: changing one kills them all. */
const KINDS: [string, string, () => Links][] = [
  ['offer', 'training/offers', () => service(OfferLinks)],
  ['evaluation', 'training/evaluation', () => service(EvaluationLinks)],
  ['meeting', 'meeting-answers', () => service(InvitationLinks)],
  ['survey', 'survey-answers', () => service(SurveyLinks)],
  ['open registration event', 'event-registrations', () => of(service(RegistrationLinks), 'event')],
  ['open registration registrant', 'event-registrants', () => of(service(RegistrationLinks), 'registrant')],
  ['interest form', 'training/interest-forms', () => of(service(InterestLinks), 'form')],
  ['interest own', 'training/own-interests', () => of(service(InterestLinks), 'own')],
];
const mailed = async (signed: string) => `${id}.${await service(Secrets).hash(`${signed}\n${id}`)}`;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('les liens déjà envoyés', () => {
  it.each(KINDS)(
    '« %s » : le lien d’un ancien courriel ouvre toujours, et reste le même',
    async (signed, path, links) => {
      const token = await mailed(signed);
      expect(await links().read(token)).toBe(id);
      expect(await links().urlFor(id)).toBe(`${test.config.publicUrl}/api/${path}/${token}`);
    },
  );

  it.each(KINDS)('« %s » : celui d’une autre sorte, d’un autre ou abîmé n’ouvre rien', async (signed, _, links) => {
    const others = KINDS.filter(([other]) => other !== signed);
    const token = await mailed(signed);
    const wrong = [
      ...(await Promise.all(others.map(([other]) => mailed(other)))),
      ...[token.replace(id, randomUUID()), token.toUpperCase(), `${token}\n`, token.slice(0, -1), `${token}A`, ''],
      ...[`${id}.${'é'.repeat(43)}`, `${id}.${'A'.repeat(43)}`, '\0', id],
    ];
    for (const one of wrong) {
      await expect(links().read(one)).rejects.toMatchObject({ status: 404 });
    }
  });
});
