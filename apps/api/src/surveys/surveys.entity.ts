import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Answers } from '#domain/survey/answer.js';
import type { Question } from '#domain/survey/question.js';
import type { SurveyState } from '#domain/survey/survey-state.js';

/** The questionnaire of a meeting. */
@Entity('surveys')
export class Survey {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { unique: true }) meetingId: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) introduction: string | null;
  @Column('jsonb') questions: Question[];
  /** Last day to answer, `YYYY-MM-DD` in Paris. */
  @Column('date', { nullable: true }) lastDay: string | null;
  @Column('text') state: SurveyState;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** Somebody who was asked to answer for an organisation; what their link names. */
@Entity('survey_invitations')
export class SurveyInvitation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') surveyId: string;
  @Column('uuid') partnerId: string;
  @Column('uuid') contactId: string;
  @Column('timestamptz') firstSentAt: Date;
  @Column('timestamptz') lastSentAt: Date;
  @Column('integer') timesSent: number;
}

/** The answer of an organisation: there is one. */
@Entity('survey_answers')
export class SurveyAnswer {
  @PrimaryColumn('uuid') surveyId: string;
  @PrimaryColumn('uuid') partnerId: string;
  @Column('jsonb') answers: Answers;
  /** Who gave it, as named then. */
  @Column('text') author: string;
  /** Null when the team typed it in. */
  @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('timestamptz') answeredAt: Date;
}

/** An answer that a later one of the same organisation replaced. Never updated. */
@Entity('survey_replaced_answers')
export class ReplacedAnswer {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') surveyId: string;
  @Column('uuid') partnerId: string;
  @Column('jsonb') answers: Answers;
  @Column('text') author: string;
  @Column('timestamptz') answeredAt: Date;
  @Column('timestamptz') replacedAt: Date;
}
