import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { diagnosticRecipient } from '#domain/partner/diagnostic-recipient.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { Addresses } from '../addresses/addresses.service.js';
import { GroupMembers } from '../groups/group-members.service.js';
import { MeetingLists } from '../meetings/meeting-lists.service.js';
import { SurveyAnswer, SurveyInvitation, type Survey } from './surveys.entity.js';
import type { respondentList } from './surveys.schemas.js';

export type Respondent = z.infer<typeof respondentList>['data'][number];
type Asked = Pick<Respondent, 'partnerId' | 'partnerName' | 'contactId' | 'name' | 'email' | 'unasked'>;

/** Who is asked: those who sit in the group today, each for their organisation. */
@Injectable()
export class SurveyRespondents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly members: GroupMembers,
    private readonly meetings: MeetingLists,
    private readonly contacts: ContactDirectory,
    private readonly addresses: Addresses,
    private readonly clock: Clock,
  ) {}

  /** By organisation, then by name; those who cannot be asked are among them, with the reason. */
  async of(manager: EntityManager, survey: Pick<Survey, 'id' | 'meetingId'>): Promise<Respondent[]> {
    const invitations = await manager.findBy(SurveyInvitation, { surveyId: survey.id });
    const answers = await manager.findBy(SurveyAnswer, { surveyId: survey.id });
    return (await this.asked(manager, survey.meetingId)).map((one) => {
      const sent = invitations.find((i) => i.partnerId === one.partnerId && i.contactId === one.contactId);
      const answer = answers.find(({ partnerId }) => partnerId === one.partnerId);
      return {
        ...one,
        timesSent: sent?.timesSent ?? 0,
        lastSentAt: sent?.lastSentAt ?? null,
        answeredAt: answer?.answeredAt ?? null,
        answeredBy: answer?.author ?? null,
      };
    });
  }

  async list(survey: Pick<Survey, 'id' | 'meetingId'>): Promise<{ data: Respondent[]; total: number }> {
    const data = await this.of(this.dataSource.manager, survey);
    return { data, total: data.length };
  }

  /** True while that person sits there for that organisation. */
  async sits(manager: EntityManager, meetingId: string, partnerId: string, contactId: string): Promise<boolean> {
    const asked = await this.asked(manager, meetingId);
    return asked.some((one) => one.partnerId === partnerId && one.contactId === contactId);
  }

  private async asked(manager: EntityManager, meetingId: string): Promise<Asked[]> {
    const { groupId } = await this.meetings.one(meetingId, manager);
    const seats = await this.members.on(manager, groupId, this.clock.today());
    const asked: Asked[] = [];
    for (const { partnerId, partnerName, contactId, contactName, email } of seats) {
      const seat = { partnerId, partnerName, contactId, name: contactName, email };
      if (!partnerId) asked.push({ ...seat, unasked: 'no_organisation' });
      else if (contactId) asked.push({ ...seat, unasked: email ? null : 'no_address' });
      else asked.push(await this.standIn(manager, { ...seat, partnerId }));
    }
    const dead = await this.addresses.blocksOf(
      manager,
      asked.flatMap(({ email }) => email ?? []),
    );
    const seen = new Set<string>();
    return asked
      .map((one) => {
        const isDead = dead.get(one.email ?? '')?.some(({ scope }) => scope === 'every') ?? false;
        return isDead && !one.unasked ? { ...one, unasked: 'dead_address' as const } : one;
      })
      .filter(({ partnerId, contactId }) => {
        // A partner that sits as such, and whose referent sits too: one person, one mail.
        const key = `${partnerId}/${contactId}`;
        return contactId === null || (!seen.has(key) && seen.add(key));
      });
  }

  /** An organisation that sits without naming anybody: whoever its other mails go to. */
  private async standIn(manager: EntityManager, seat: Omit<Asked, 'unasked'> & { partnerId: string }): Promise<Asked> {
    const candidates = await this.contacts.ofPartner(manager, seat.partnerId);
    const found = diagnosticRecipient(candidates, this.clock.today());
    if (!found) return { ...seat, unasked: 'nobody' };
    return { ...seat, contactId: found.contactId, name: found.name, email: found.email, unasked: null };
  }
}
