import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { historyList, historyQuery } from '../../history/history.schemas.js';
import { History } from '../../history/history.service.js';
import { CourseLists } from './course-lists.service.js';
import * as schemas from './courses.schemas.js';
import { Courses } from './courses.service.js';

const id = { schema: z.uuid() };

@ApiTags('training')
@Controller('training/courses')
export class CoursesController {
  constructor(
    private readonly courses: Courses,
    private readonly lists: CourseLists,
    private readonly history: History,
  ) {}

  @Get()
  @Api({ permission: 'training:read', summary: 'List training courses', response: schemas.courseList })
  list(@Query({ schema: schemas.courseQuery }) query: z.infer<typeof schemas.courseQuery>) {
    return this.lists.list(query);
  }

  @Get(':id')
  @Api({ permission: 'training:read', summary: 'One course', response: schemas.course, refuses: [404] })
  one(@Param('id', id) courseId: string) {
    return this.lists.one(courseId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a course', response: historyList, refuses: [404] })
  async changes(
    @Param('id', id) courseId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(courseId);
    return this.history.of('training_course', courseId, query);
  }

  @Post()
  @Api({
    permission: 'training:write',
    summary: 'Add a course',
    status: 201,
    response: schemas.course,
    refuses: [422],
  })
  create(
    @Body({ schema: schemas.createCourseBody }) body: z.infer<typeof schemas.createCourseBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.courses.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'training:write',
    summary: 'Change a course; its sessions keep their price and bounds',
    response: schemas.course,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', id) courseId: string,
    @Body({ schema: schemas.updateCourseBody }) body: z.infer<typeof schemas.updateCourseBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.courses.update(courseId, body, actor);
  }

  @Post(':id/archive')
  @Api({
    permission: 'training:write',
    summary: 'Put a course aside',
    response: schemas.course,
    refuses: [404, 409, 422],
  })
  archive(
    @Param('id', id) courseId: string,
    @Body({ schema: schemas.courseVersionBody }) { version }: z.infer<typeof schemas.courseVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.courses.archive(courseId, version, actor);
  }

  @Post(':id/restore')
  @Api({
    permission: 'training:write',
    summary: 'Take a course back',
    response: schemas.course,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', id) courseId: string,
    @Body({ schema: schemas.courseVersionBody }) { version }: z.infer<typeof schemas.courseVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.courses.restore(courseId, version, actor);
  }
}
