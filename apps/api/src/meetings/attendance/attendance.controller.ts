import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { AttendanceLists } from './attendance-lists.service.js';
import * as schemas from './attendance.schemas.js';
import { Attendances } from './attendances.service.js';
import { PastedAttendance } from './pasted-attendance.service.js';
import { SignInSheets } from './sign-in-sheets.service.js';

const id = z.uuid();
const PDF = 'application/pdf';

@ApiTags('meetings')
@Controller('meetings/:id/attendance')
export class AttendanceController {
  constructor(
    private readonly attendances: Attendances,
    private readonly lists: AttendanceLists,
    private readonly pasted: PastedAttendance,
    private readonly sheets: SignInSheets,
  ) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'Who is expected at a meeting, by organisation, what they answered and who came',
    response: schemas.attendanceList,
    refuses: [404],
  })
  read(@Param('id', { schema: id }) meetingId: string) {
    return this.lists.of(meetingId);
  }

  @Get('sheet.pdf')
  @Api({
    permission: 'meetings:read',
    summary: 'The sheet those who come sign: people by organisation, and blank lines',
    produces: PDF,
    refuses: [404],
  })
  async sheet(@Param('id', { schema: id }) meetingId: string) {
    return download(await this.sheets.print(meetingId), 'feuille-presence.pdf', PDF);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Put people on the list: to be invited besides, or come without being expected',
    status: 201,
    response: schemas.attendanceList,
    refuses: [404, 422],
  })
  add(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.addPeopleBody }) body: z.infer<typeof schemas.addPeopleBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.attendances.add(meetingId, body, actor);
  }

  @Post('fill')
  @Api({
    permission: 'meetings:write',
    summary: 'Mark at once: as answered, absent for the rest, or nobody',
    response: schemas.attendanceList,
    refuses: [404, 422],
  })
  fill(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.fillBody }) body: z.infer<typeof schemas.fillBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.attendances.fill(meetingId, body, actor);
  }

  @Post('read')
  @Api({
    permission: 'meetings:write',
    summary: 'Understand a pasted list of people, without writing anything',
    description: 'In the layout of the minutes: organisation, tab, names. Each row comes with what is doubtful in it.',
    response: schemas.readList,
    refuses: [404],
  })
  readText(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.readBody }) { text }: z.infer<typeof schemas.readBody>,
  ) {
    return this.pasted.read(meetingId, text);
  }

  @Post('confirm')
  @Api({
    permission: 'meetings:write',
    summary: 'Write the rows of a pasted list that somebody confirmed',
    response: schemas.confirmed,
    refuses: [404, 409, 422],
  })
  confirm(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.confirmBody }) body: z.infer<typeof schemas.confirmBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.pasted.confirm(meetingId, body, actor);
  }

  @Patch(':lineId')
  @Api({
    permission: 'meetings:write',
    summary: 'Mark one person: present, excused, absent, represented by somebody, or not marked',
    response: schemas.attendanceLine,
    refuses: [404, 409, 422],
  })
  mark(
    @Param('id', { schema: id }) meetingId: string,
    @Param('lineId', { schema: id }) lineId: string,
    @Body({ schema: schemas.markBody }) body: z.infer<typeof schemas.markBody>,
  ) {
    return this.attendances.mark(meetingId, lineId, body);
  }

  @Delete(':lineId')
  @Api({
    permission: 'meetings:write',
    summary: 'Take off the list somebody who was neither invited nor answered',
    response: schemas.attendanceList,
    refuses: [404, 422],
  })
  remove(
    @Param('id', { schema: id }) meetingId: string,
    @Param('lineId', { schema: id }) lineId: string,
    @CurrentActor() actor: Actor,
  ) {
    return this.attendances.remove(meetingId, lineId, actor);
  }
}
