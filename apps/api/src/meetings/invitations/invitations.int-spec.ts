import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { Invitations } from './invitations.service.js';

let test: TestApp;
let groupId: string;
let version: number;
const manager = () => test.as('manager');
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Written {
  recipient: string;
  subject: string;
  text: string;
  content: Buffer | null;
}
const mails = (meetingId: string): Promise<Written[]> =>
  test.dataSource.query(
    `select m.recipient, m.subject, m.text, f.content from mails m
     left join mail_attachments a on a.mail_id = m.id left join mail_files f on f.hash = a.file
     where m.cause_id = $1 order by m.created_at, m.recipient`,
    [meetingId],
  );
const linkIn = ({ text }: Written) => /\/api\/meeting-answers\/[\w.-]+/.exec(text)?.[0] ?? 'none';
const event = ({ content }: Written) => {
  const calendar = new ICAL.Component(ICAL.parse(String(content)) as never);
  const found = calendar.getFirstSubcomponent('vevent');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: found?.getFirstPropertyValue('uid'),
    sequence: found?.getFirstPropertyValue('sequence'),
    start: String(found?.getFirstPropertyValue('dtstart')),
  };
};

beforeAll(async () => {
  test = await startTestApp();
  const { body: group } = await manager().post('/api/groups').send({ name: 'GT', kind: 'working_group' }).expect(201);
  const members = [];
  for (const name of ['Ada', 'Bob', 'Cleo']) {
    const { body: partner } = await manager()
      .post('/api/partners')
      .send({ name: `Ville de ${name}` })
      .expect(201);
    const { body: contact } = await manager()
      .post('/api/contacts')
      .send({
        ...{ firstName: name, lastName: 'Test', email: name === 'Cleo' ? null : `${name.toLowerCase()}@example.org` },
        memberships: [{ partnerId: partner.id, roles: ['referent'] }],
      })
      .expect(201);
    members.push({ partnerId: partner.id, contactId: contact.id });
  }
  const { body } = await manager().post(`/api/groups/${group.id}/members`).send({ members, version: group.version });
  ({ id: groupId, version } = body);
});
afterAll(() => test.close());

let meeting: { id: string; version: number };
beforeEach(async () => {
  const fields = { groupId, startsOn: inDays(20), startsAt: '14:00', endsAt: '16:00', place: `Lieu ${randomUUID()}` };
  meeting = (await manager().post('/api/meetings').send(fields).expect(201)).body;
});
const state = async () => (await test.as('reader').get(`/api/meetings/${meeting.id}/invitations`).expect(200)).body;
const invite = (who: string) => manager().post(`/api/meetings/${meeting.id}/invitations`).send({ who });
const lines = async () =>
  (await test.as('reader').get(`/api/meetings/${meeting.id}/attendance`).expect(200)).body.lines;
const answer = (link: string, form: object) => test.anonymous().post(link).type('form').send(form);

describe('inviter à une réunion', () => {
  it('chacun reçoit une fois son courriel, son entrée de calendrier et son lien ; l’aperçu est ce qui part', async () => {
    expect(await state()).toMatchObject({ uninvited: 2, silent: 0, changed: 0, unreachable: ['Cleo Test'] });
    const { body: preview } = await manager()
      .post(`/api/meetings/${meeting.id}/invitations/preview`)
      .send({})
      .expect(200);
    expect((await invite('uninvited').expect(202)).body).toEqual({ sent: 2 });
    const [ada, bob] = await mails(meeting.id);
    expect([ada?.recipient, bob?.recipient]).toEqual(['ada@example.org', 'bob@example.org']);
    expect(preview).toMatchObject({
      subject: ada!.subject,
      text: ada!.text,
      attachments: [{ filename: 'reunion.ics' }],
    });
    expect(linkIn(ada!)).not.toBe(linkIn(bob!));
    expect(event(ada!)).toMatchObject({ method: 'REQUEST', uid: `meeting-${meeting.id}@pigma`, sequence: 0 });
    const { body } = await test.as('reader').get(`/api/meetings/${meeting.id}`).expect(200);
    expect(body.state).toBe('convened');
    expect((await invite('uninvited').expect(422)).body.code).toBe('nobody_to_invite');
    expect(await state()).toMatchObject({ uninvited: 0, silent: 2, invited: 2 });
  });

  it('cinquante clics à la fois n’invitent qu’une fois', async () => {
    const tries = await Promise.all(Array.from({ length: 50 }, () => invite('uninvited')));
    expect(tries.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(await mails(meeting.id)).toHaveLength(2);
  });

  it('un changement de jour s’annonce, la même entrée de calendrier se déplace ; une annulation la retire', async () => {
    await invite('uninvited').expect(202);
    const { body: seen } = await test.as('reader').get(`/api/meetings/${meeting.id}`).expect(200);
    await manager()
      .patch(`/api/meetings/${meeting.id}`)
      .send({ startsOn: inDays(30), endsOn: inDays(30), version: seen.version })
      .expect(200);
    expect(await state()).toMatchObject({ changed: 2 });
    await invite('changed').expect(202);
    const moved = (await mails(meeting.id)).slice(2);
    expect(moved.map(event)).toMatchObject([
      { uid: `meeting-${meeting.id}@pigma`, sequence: 1 },
      { uid: `meeting-${meeting.id}@pigma`, sequence: 1 },
    ]);
    expect((await invite('changed').expect(422)).body.code).toBe('nobody_to_invite');
    const { body: now } = await test.as('reader').get(`/api/meetings/${meeting.id}`).expect(200);
    await manager()
      .post(`/api/meetings/${meeting.id}/cancel`)
      .send({ reason: 'Salle prise', version: now.version })
      .expect(200);
    const told = (await mails(meeting.id)).slice(4);
    expect(told.map(event)).toMatchObject([
      { method: 'CANCEL', sequence: 2 },
      { method: 'CANCEL', sequence: 2 },
    ]);
    for (const { text } of told) expect(text).toContain('Motif : Salle prise');
    expect((await invite('uninvited').expect(422)).body.code).toBe('meeting_begun');
  });

  it('les silencieux sont relancés, une fois par jour, et d’eux-mêmes sept jours avant', async () => {
    await invite('uninvited').expect(202);
    const [ada] = await mails(meeting.id);
    await answer(linkIn(ada!), { answer: 'excused' }).expect(200);
    expect((await invite('silent').expect(202)).body).toEqual({ sent: 1 });
    expect((await invite('silent').expect(422)).body.code).toBe('nobody_to_invite');
    await test.dataSource.query(`update meeting_attendance set reminded_on = null where meeting_id = $1`, [meeting.id]);
    await test.dataSource.query(`update meetings set starts_on = $2, ends_on = $2 where id = $1`, [
      meeting.id,
      inDays(7),
    ]);
    await test.dataSource.query(`delete from mails where cause_id = $1 and unique_key like 'meeting:reminder:%'`, [
      meeting.id,
    ]);
    await test.app.get(Invitations).remindAll();
    const reminders = (await mails(meeting.id)).filter(({ subject }) => subject.startsWith('Rappel'));
    expect(reminders.map(({ recipient }) => recipient)).toEqual(['bob@example.org']);
  });
});

describe('un membre qui a quitté le groupe', () => {
  const membership = async (contactName: string, fields: object) => {
    const { body: group } = await test.as('reader').get(`/api/groups/${groupId}`).expect(200);
    const seat = group.members.find((one: { contactName: string }) => one.contactName === contactName);
    const change = { ...fields, version: group.version };
    await manager().patch(`/api/groups/${groupId}/members/${seat.id}`).send(change).expect(200);
  };
  const recipients = async () => (await mails(meeting.id)).map(({ recipient }) => recipient);

  it('n’est pas invité ; ce qui s’est passé avant reste', async () => {
    const past = { groupId, startsOn: inDays(-20), place: `Lieu ${randomUUID()}` };
    const { body: before } = await manager().post('/api/meetings').send(past).expect(201);
    await test.dataSource.query(`update meeting_attendance set attendance = 'present' where meeting_id = $1`, [
      before.id,
    ]);
    await membership('Bob Test', { endedOn: inDays(-1) });
    try {
      expect(await state()).toMatchObject({ uninvited: 1 });
      await invite('uninvited').expect(202);
      expect(await recipients()).toEqual(['ada@example.org']);
      const { body } = await test.as('reader').get(`/api/meetings/${before.id}/attendance`).expect(200);
      expect(body.lines.map(({ name, attendance, left }: Record<string, unknown>) => [name, attendance, left])).toEqual(
        [
          ['Ada Test', 'present', false],
          ['Bob Test', 'present', false],
          ['Cleo Test', 'present', false],
        ],
      );
    } finally {
      await membership('Bob Test', { endedOn: null });
    }
  });

  it('invité avant de partir, il n’est ni relancé ni prévenu d’un report, mais l’annulation retire la réunion de son agenda', async () => {
    await invite('uninvited').expect(202);
    await membership('Bob Test', { endedOn: inDays(-1) });
    try {
      expect(await state()).toMatchObject({ silent: 1, invited: 2 });
      await invite('silent').expect(202);
      const { body: seen } = await test.as('reader').get(`/api/meetings/${meeting.id}`).expect(200);
      await manager()
        .patch(`/api/meetings/${meeting.id}`)
        .send({ startsAt: '15:00', version: seen.version })
        .expect(200);
      await invite('changed').expect(202);
      expect((await recipients()).slice(2)).toEqual(['ada@example.org', 'ada@example.org']);
      const { body: now } = await test.as('reader').get(`/api/meetings/${meeting.id}`).expect(200);
      await manager().post(`/api/meetings/${meeting.id}/cancel`).send({ version: now.version }).expect(200);
      const told = (await mails(meeting.id)).slice(4);
      expect(told.map(({ recipient }) => recipient)).toEqual(['ada@example.org', 'bob@example.org']);
      expect(told.map(event)).toMatchObject([
        { method: 'CANCEL', uid: `meeting-${meeting.id}@pigma`, sequence: 2 },
        { method: 'CANCEL', uid: `meeting-${meeting.id}@pigma`, sequence: 2 },
      ]);
    } finally {
      await membership('Bob Test', { endedOn: null });
    }
  });
});

describe('répondre par le lien', () => {
  const invited = async () => {
    await invite('uninvited').expect(202);
    return linkIn((await mails(meeting.id))[0]!);
  };
  const mine = async () => (await lines()).find(({ email }: { email: string | null }) => email === 'ada@example.org');

  it('ouvrir ne change rien ; répondre deux fois garde la dernière réponse ; représenté demande par qui', async () => {
    const link = await invited();
    expect((await test.anonymous().get(link).expect(200)).text).toContain('Je viendrai');
    expect(await mine()).toMatchObject({ answer: null });
    expect((await answer(link, { answer: 'present' }).expect(200)).text).toContain('C’est noté');
    await answer(link, { answer: 'present' }).expect(200);
    expect(await mine()).toMatchObject({ answer: 'present' });
    expect((await answer(link, { answer: 'represented' }).expect(422)).text).toContain('dites qui vous représentera');
    await answer(link, { answer: 'represented', representedBy: 'Lou <b>Autre</b>' }).expect(200);
    expect(await mine()).toMatchObject({ answer: 'represented', representedBy: 'Lou <b>Autre</b>' });
    expect((await test.anonymous().get(link).expect(200)).text).toContain('Lou &lt;b&gt;Autre&lt;/b&gt;');
    expect((await answer(link, {}).expect(422)).text).toContain('dites si vous venez');
  });

  it('une réponse ne retire pas le nom que l’équipe a noté', async () => {
    const link = await invited();
    const { id, version } = await mine();
    const marked = { attendance: 'represented', representedBy: 'Lou Autre', version };
    await manager().patch(`/api/meetings/${meeting.id}/attendance/${id}`).send(marked).expect(200);
    await answer(link, { answer: 'present' }).expect(200);
    expect(await mine()).toMatchObject({ answer: 'present', attendance: 'represented', representedBy: 'Lou Autre' });
    await answer(link, { answer: 'represented', representedBy: 'Noa Tiers' }).expect(200);
    expect(await mine()).toMatchObject({ attendance: 'represented', representedBy: 'Noa Tiers' });
  });

  it('cinquante réponses à la fois : la réunion n’en garde qu’une', async () => {
    const link = await invited();
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) => answer(link, { answer: n % 2 ? 'present' : 'excused' })),
    );
    expect(tries.every(({ status }) => status === 200)).toBe(true);
    expect(['present', 'excused']).toContain((await mine()).answer);
  });

  it('un lien coupé, d’une réunion commencée, ou de qui n’est plus membre', async () => {
    const link = await invited();
    await test.anonymous().get(`${link}x`).expect(404);
    await test.anonymous().get('/api/meeting-answers/nimporte').expect(404);
    await test.dataSource.query(`update meetings set starts_on = $2, ends_on = $2 where id = $1`, [
      meeting.id,
      inDays(-1),
    ]);
    expect((await answer(link, { answer: 'present' }).expect(422)).text).toContain('a commencé');
    await test.dataSource.query(`update meetings set starts_on = $2, ends_on = $2 where id = $1`, [
      meeting.id,
      inDays(9),
    ]);
    const { body: group } = await test.as('reader').get(`/api/groups/${groupId}`).expect(200);
    const ada = group.members.find(({ contactName }: { contactName: string }) => contactName === 'Ada Test');
    version = group.version;
    const left = await manager()
      .patch(`/api/groups/${groupId}/members/${ada.id}`)
      .send({ endedOn: inDays(-1), version })
      .expect(200);
    expect((await test.anonymous().get(link).expect(404)).text).toContain('n’êtes plus attendu');
    await manager()
      .patch(`/api/groups/${groupId}/members/${ada.id}`)
      .send({ endedOn: null, version: left.body.version })
      .expect(200);
  });
});
