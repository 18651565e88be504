import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { AttendanceLine } from '../attendance/attendance.entity.js';
import { Attendances } from '../attendance/attendances.service.js';
import { Registrant, registrantName } from './registrants.entity.js';

/** Keeps who has a seat on the list of expected people, for the team to tick who came. */
@Injectable()
export class SeatLines {
  constructor(
    private readonly attendances: Attendances,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts them on the list of a locked meeting; who was on it already is there once, and two people of one name are two.
   * @returns the id of their line
   */
  async add(manager: EntityManager, registrant: Registrant): Promise<string> {
    const { meetingId, organisation } = registrant;
    const email = registrant.email ?? '';
    // An address that several contacts share says of none of them that they come.
    const [contact, ...others] = await this.contacts.withAddress(manager, email);
    const contactId = contact && others.length === 0 ? contact.id : null;
    const partnerId = contactId && (await this.contacts.onlyPartnerOf(manager, contactId));
    const attendee = { contactId, partnerId, organisation, name: registrantName(registrant), email };
    const known =
      (contactId ? await manager.findOneBy(AttendanceLine, { meetingId, contactId }) : null) ??
      (await this.attendances.known(manager, meetingId, await this.attendances.identify(manager, attendee)));
    const taken = known !== null && (await manager.existsBy(Registrant, { lineId: known.id }));
    const { id, version } =
      known && !taken
        ? known
        : await this.attendances.insert(manager, meetingId, {
            ...{ ...attendee, source: 'registered', distinctBy: taken ? email : null },
          });
    await this.answer(manager, id, version, 'present');
    return id;
  }

  /** Takes them off, unless they were marked already, or were expected besides: then they are excused. */
  async remove(manager: EntityManager, { lineId }: Registrant): Promise<void> {
    const line = lineId ? await manager.findOneBy(AttendanceLine, { id: lineId }) : null;
    if (!line || line.attendance !== null) return;
    if (line.source === 'registered') await manager.delete(AttendanceLine, { id: line.id });
    else await this.answer(manager, line.id, line.version, 'excused');
  }

  private async answer(manager: EntityManager, id: string, version: number, answer: 'present' | 'excused') {
    const now = this.clock.now();
    await manager.update(AttendanceLine, { id }, { answer, answeredAt: now, updatedAt: now, version: version + 1 });
  }
}
