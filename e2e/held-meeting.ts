import { expect, type Page } from '@playwright/test';

/** A meeting of « GT des … » that was held, with somebody present and what they said. */
export async function prepareMeeting(page: Page, subject: string): Promise<string> {
  const post = async <T extends { id: string }>(path: string, data: object): Promise<T> => {
    const answer = await page.request.post(`/api/${path}`, { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()) as T;
  };
  const { id: partnerId } = await post('partners', { name: `Agence des ${subject}` });
  const person = { firstName: 'Camille', lastName: 'Compte', email: `camille.${subject}@example.org` };
  const { id: contactId } = await post('contacts', { ...person, memberships: [{ partnerId, roles: ['referent'] }] });
  const group = await post<{ id: string; version: number }>('groups', {
    name: `GT des ${subject}`,
    kind: 'working_group',
  });
  await page.request.post(`/api/groups/${group.id}/members`, {
    data: { members: [{ partnerId, contactId }], version: group.version },
  });
  const meeting = { groupId: group.id, startsOn: '2026-05-12', place: 'Poitiers', nextStartsOn: '2026-11-03' };
  const { id } = await post('meetings', meeting);
  const { lines } = (await (await page.request.get(`/api/meetings/${id}/attendance`)).json()) as {
    lines: { id: string; version: number }[];
  };
  for (const line of lines) {
    const data = { attendance: 'present', version: line.version };
    await page.request.patch(`/api/meetings/${id}/attendance/${line.id}`, { data });
  }
  await post(`meetings/${id}/round-table`, { partnerId, maturity: 'started', text: 'Nous avons ouvert les budgets.' });
  return id;
}
