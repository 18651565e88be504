import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { AttendanceLists } from './attendance-lists.service.js';
import { signInSheet } from './sign-in-sheet.js';

/** Prints the sheet that those who come sign. */
@Injectable()
export class SignInSheets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingLists,
    private readonly attendance: AttendanceLists,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /** Whoever left the group is not expected any more, unless they came. @throws meeting_not_found */
  async print(meetingId: string): Promise<Buffer> {
    const { manager } = this.dataSource;
    const meeting = await this.meetings.one(meetingId);
    const { lines } = await this.attendance.of(meetingId);
    const awaited = lines.filter(({ left, attendance }) => !left || attendance !== null);
    const jobs = await this.contacts.jobsOf(
      manager,
      awaited.flatMap(({ contactId }) => contactId ?? []),
    );
    const people = awaited.map((line) => ({
      ...line,
      jobTitle:
        jobs.find(({ contactId, partnerId }) => contactId === line.contactId && partnerId === line.partnerId)
          ?.jobTitle ?? null,
    }));
    return signInSheet(meeting, people, this.clock.now());
  }
}
