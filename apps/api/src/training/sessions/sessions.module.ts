import { Module } from '@nestjs/common';
import { CourseLists } from '../courses/course-lists.service.js';
import { CoursesController } from '../courses/courses.controller.js';
import { Courses } from '../courses/courses.service.js';
import { SessionConflicts } from './session-conflicts.service.js';
import { SessionExport } from './session-export.service.js';
import { SessionFigures } from './session-figures.service.js';
import { SessionLists } from './session-lists.service.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';

/** Courses, and the sessions that give them somewhere on some days. */
@Module({
  controllers: [CoursesController, SessionsController],
  providers: [Courses, CourseLists, Sessions, SessionLists, SessionConflicts, SessionExport, SessionFigures],
  exports: [Courses, CourseLists, Sessions, SessionLists],
})
export class TrainingSessionsModule {}
