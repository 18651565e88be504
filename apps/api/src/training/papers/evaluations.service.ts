import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { EVALUATION_QUESTIONS, evaluationOpen, evaluationResults } from '#domain/training/evaluation.js';
import { Clock } from '#platform/clock/clock.js';
import { EVALUATION_LABELS } from '#wording/training/evaluation-words.js';
import { whenSentence } from '#wording/training/session-sentence.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';
import { EvaluationLinks } from './evaluation-links.service.js';
import { evaluationPage } from './evaluation-page.js';
import { TrainingEvaluation, TrainingLetter } from './papers.entity.js';
import { paperProblems } from './papers.problems.js';
import type { evaluationForm, evaluationResults as results } from './papers.schemas.js';
import { sessionFacts } from './session-facts.js';

/** What people thought of a session: the page of the link, and the results. */
@Injectable()
export class Evaluations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: EvaluationLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws evaluation_link_unknown, evaluation_closed */
  async page(token: string, saved = false): Promise<string> {
    const { manager } = this.dataSource;
    const { registration, facts } = await this.asked(manager, token);
    const known = await manager.findOneBy(TrainingEvaluation, { registrationId: registration.id });
    const { answers = {}, liked = null, improve = null } = known ?? {};
    return evaluationPage({
      ...{ courseTitle: facts.course.title, when: whenSentence(facts.days), answers, liked, improve, saved },
    });
  }

  /** Answering again replaces what was said. @throws evaluation_link_unknown, evaluation_closed */
  async answer(token: string, form: z.infer<typeof evaluationForm>): Promise<string> {
    await this.dataSource.transaction(async (manager) => {
      const { registration } = await this.asked(manager, token);
      const now = this.clock.now();
      const given = EVALUATION_QUESTIONS.flatMap((question) => (form[question] ? [[question, form[question]]] : []));
      await manager.query(
        `insert into training_evaluations (registration_id, session_id, answers, liked, improve, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $6)
         on conflict (registration_id) do update
         set answers = excluded.answers, liked = excluded.liked, improve = excluded.improve, updated_at = excluded.updated_at`,
        [
          ...[registration.id, registration.sessionId, JSON.stringify(Object.fromEntries(given))],
          ...[form.liked ?? null, form.improve ?? null, now],
        ],
      );
    });
    return this.page(token, true);
  }

  /** @throws paper_session_not_found */
  async results(sessionId: string): Promise<z.infer<typeof results>> {
    const { manager } = this.dataSource;
    await sessionFacts(manager, sessionId);
    const found = await manager.find(TrainingEvaluation, { where: { sessionId } });
    const said = (texts: (string | null)[]) => texts.filter((text) => text !== null).toSorted();
    return {
      asked: await manager.countBy(TrainingLetter, { sessionId, kind: 'closing' }),
      answered: found.length,
      questions: evaluationResults(found.map(({ answers }) => answers)).map((result) => ({
        ...result,
        label: EVALUATION_LABELS[result.question],
      })),
      liked: said(found.map(({ liked }) => liked)),
      improve: said(found.map(({ improve }) => improve)),
    };
  }

  private async asked(manager: EntityManager, token: string) {
    const id = await this.links.read(token);
    const registration = await manager.findOneBy(TrainingRegistration, { id, status: 'attended' });
    if (!registration) throw paperProblems.evaluation_link_unknown();
    const facts = await sessionFacts(manager, registration.sessionId);
    if (!evaluationOpen(facts.session.lastDay, this.clock.today())) throw paperProblems.evaluation_closed();
    return { registration, facts };
  }
}
