import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { call } from '../../api/http.js';
import type { SessionConflicts, TrainingSession } from '../../api/types.js';
import { useDebounced } from '../../api/useDebounced.js';
import { ConflictList } from '../ConflictList.js';

interface Day {
  day?: string | null;
  startsAt?: string;
  endsAt?: string;
}

/** What clashes with the session as it is typed, before it is saved; it forbids nothing. */
export function ConflictNotice() {
  const session = useRecordContext<TrainingSession>();
  const [days, place, room, trainer, secondTrainer] = useWatch({
    name: ['days', 'place', 'room', 'trainer', 'secondTrainer'],
  }) as [Day[] | undefined, ...(string | null | undefined)[]];
  const whole = (days ?? []).filter(({ day, startsAt, endsAt }) => day && startsAt && endsAt && startsAt < endsAt);
  const typed = JSON.stringify({
    id: session?.id ?? null,
    days: whole,
    place: place || null,
    room: room || null,
    trainer: trainer || null,
    secondTrainer: secondTrainer || null,
  });
  const form = useDebounced(typed, 400);
  const { data } = useQuery({
    queryKey: ['training-sessions', 'conflicts', form],
    // What the form will be refused for is said when it is saved: here only what it would clash with.
    queryFn: ({ signal }) =>
      call<SessionConflicts>('/training/sessions/conflicts', {
        method: 'POST',
        body: JSON.parse(form) as unknown,
        signal,
      }).catch(() => ({ conflicts: [] })),
    enabled: whole.length > 0,
    placeholderData: (before) => before,
  });
  return <ConflictList conflicts={whole.length > 0 ? (data?.conflicts ?? []) : []} />;
}
