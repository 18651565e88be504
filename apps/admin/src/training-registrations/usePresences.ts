import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import type { SessionHalf } from '#domain/training/presence.js';
import { call, errorText } from '../api/http.js';
import type { Registration, SessionPeople } from '../api/types.js';

const keyOf = (person: Registration, { day, half }: SessionHalf) => `${person.id} ${day} ${half}`;

/** Presences as they are typed: shown at once, saved one after the other, taken back when the server refuses. */
export function usePresences({ sessionId }: SessionPeople) {
  const client = useQueryClient();
  const tell = useNotify();
  const [typed, setTyped] = useState<Readonly<Record<string, boolean>>>({});
  const [said, setSaid] = useState<{ name: string; half: SessionHalf; present: boolean } | null>(null);
  const waiting = useRef<Promise<unknown>>(Promise.resolve());
  const last = useRef(0);

  const valueOf = (person: Registration, half: SessionHalf): boolean | null => {
    const kept = person.presences.find(({ day, half: name }) => day === half.day && name === half.half);
    return typed[keyOf(person, half)] ?? kept?.present ?? null;
  };
  const save = async (person: Registration, half: SessionHalf, present: boolean, rank: number) => {
    const key = keyOf(person, half);
    try {
      const body = { marks: [{ registrationId: person.id, ...half, present }] };
      const answer = await call<SessionPeople>(`/training/sessions/${sessionId}/presences`, { method: 'POST', body });
      if (rank !== last.current) return;
      client.setQueryData(['training-registrations', sessionId], answer);
      setTyped({});
      await client.invalidateQueries({ queryKey: ['training-papers', sessionId] });
    } catch (error) {
      setTyped(({ [key]: _refused, ...others }) => others);
      setSaid(null);
      tell(errorText(error), { type: 'error', autoHideDuration: 8000 });
    }
  };
  const note = (person: Registration, half: SessionHalf, present: boolean): Promise<unknown> => {
    last.current += 1;
    const rank = last.current;
    setTyped((before) => ({ ...before, [keyOf(person, half)]: present }));
    setSaid({ name: person.name, half, present });
    waiting.current = waiting.current.then(() => save(person, half, present, rank));
    return waiting.current;
  };
  return { valueOf, note, said };
}
