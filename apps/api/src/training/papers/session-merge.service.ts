import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { daysSentence, hoursSentence, placeSentence, sessionName } from '#wording/training/session-sentence.js';
import { MergeSources } from '../../templates/merge-sources.service.js';
import type { MergeValues } from '../../templates/merge-values.js';
import { sessionFile } from './session-events.js';
import { sessionFacts, type SessionFacts } from './session-facts.js';

/** Gives templates what they say of a session. */
@Injectable()
export class SessionMerge implements OnModuleInit {
  constructor(
    private readonly sources: MergeSources,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.register(
      'session',
      async (manager, { subjectId }) =>
        subjectId === null ? {} : this.valuesOf(await sessionFacts(manager, subjectId)),
      (manager, q) => this.find(manager, q),
    );
    // A campaign about a session brings its event; a convocation has its own, addressed to the person.
    this.sources.registerFiles('session', async (manager, { subjectId }) =>
      subjectId === null ? [] : [sessionFile(await sessionFacts(manager, subjectId), this.clock.now())],
    );
  }

  valuesOf({ session, course, days }: SessionFacts): MergeValues {
    return {
      'session.formation': course.title,
      'session.dates': daysSentence(days),
      'session.horaires': hoursSentence(days),
      'session.lieu': placeSentence(session),
      'session.motif': session.cancelReason,
      'session.lien': `${this.config.publicUrl}/#/training-sessions/${session.id}/show`,
    };
  }

  /** Those to come first, the nearest first; then the latest. */
  private async find(manager: EntityManager, q: string): Promise<{ id: string; label: string }[]> {
    const words = foldText(q).split(' ').filter(Boolean);
    const rows = await manager.query<{ id: string; courseTitle: string; department: string; firstDay: string }[]>(
      `select s.id, c.title as "courseTitle", s.department, s.first_day::text as "firstDay"
       from training_sessions s join training_courses c on c.id = s.course_id
       where s.search_text || c.search_text like all($1)
       order by s.last_day < $2, abs(s.first_day - $2::date), s.id limit 20`,
      [words.map((word) => `%${likePattern(word)}%`), this.clock.today()],
    );
    return rows.map(({ id, ...row }) => ({ id, label: sessionName(row) }));
  }
}
