import type { SelectQueryBuilder } from 'typeorm';
import { addDays } from '#domain/calendar/paris-instant.js';
import { SEATED } from '#domain/training/registration-states.js';
import {
  ANSWER_BEFORE_HOURS,
  CALL_BEFORE,
  DECIDE_BEFORE,
  SILENCE_DAYS,
  type SessionTodo,
} from '#domain/training/session-todos.js';
import type { TrainingSession } from './sessions.entity.js';

const HOUR = 3_600_000;

/** The last convocation or withdrawal of somebody that was not stopped before it left: `MailCauses.stoppedOf` in SQL. */
const LAST_TOLD = `
  select l.kind, l.session_sequence from training_letters l left join mails m on m.id = l.mail_id
  where l.registration_id = r.id and l.kind in ('convocation', 'withdrawal')
    and coalesce(m.state <> 'cancelled' or m.cancel_reason not in ('cause_cancelled', 'by_hand'), true)
  order by l.sequence desc limit 1`;

const CONDITIONS: Record<SessionTodo, string> = {
  decide: `s.state = 'open' and s.last_day >= :today and coalesce(s.register_by, s.first_day) <= :decideBy
    and (select count(*) from training_registrations r where r.session_id = s.id and r.status in (:...seated))
      < s.lower_bound`,
  answer: `s.state in ('open', 'confirmed') and s.first_day >= :today and exists (
    select 1 from training_offers o join training_registrations r on r.id = o.registration_id
    where o.session_id = s.id and (
      (o.state = 'pending' and o.expires_at <= :answerBy)
      or (o.state = 'expired' and o.answered_at >= :silentSince
        and r.status = 'cancelled' and r.cancel_reason = 'expired')))`,
  // Who has no address, or is put aside, is told otherwise: their line would never leave the list.
  call: `s.state = 'confirmed' and s.first_day between :today and :callBy and exists (
    select 1 from training_registrations r join contacts c on c.id = r.contact_id
    left join lateral (${LAST_TOLD}) told on true
    where r.session_id = s.id and r.status = 'confirmed' and c.archived_at is null and c.email is not null
      and (told.kind is distinct from 'convocation' or told.session_sequence < s.sequence))`,
  close: `s.state = 'confirmed' and s.last_day < :today`,
};

/** Keeps the sessions `s` that wait for this. */
export function whereTodo(
  builder: SelectQueryBuilder<TrainingSession>,
  todo: SessionTodo,
  { now, today }: { now: Date; today: string },
): SelectQueryBuilder<TrainingSession> {
  return builder.andWhere(CONDITIONS[todo], {
    ...{ today, decideBy: addDays(today, DECIDE_BEFORE), callBy: addDays(today, CALL_BEFORE), seated: SEATED },
    answerBy: new Date(now.getTime() + ANSWER_BEFORE_HOURS * HOUR),
    silentSince: new Date(now.getTime() - SILENCE_DAYS * 24 * HOUR),
  });
}
