import { useEffect, useRef, useState } from 'react';
import { HttpError, useRefresh } from 'react-admin';
import type { MinutesContent } from '#domain/minutes/content.js';
import { mergeContents, type TextConflict } from '#domain/minutes/merge.js';
import { call, errorText, problemOf } from '../../api/http.js';
import type { Minutes } from '../../api/types.js';
import { dropDraft, keepDraft, keptDraft } from './keptDraft.js';

interface Saved {
  content: MinutesContent;
  version: number;
}
export type SaveState = { code: 'saved' | 'waiting' | 'saving' } | { code: 'failed'; why: string };
export interface Clash {
  merged: MinutesContent;
  conflicts: TextConflict[];
  theirs: Saved;
}

/** Milliseconds without a key before what is typed is saved. */
const QUIET = 1_200;
const RETRY = 10_000;

/**
 * What is typed, saved by itself. Two people at once: their texts are put together section by section, and where both
 * changed the same words somebody chooses. What is not saved yet is kept by the browser, through a reload or a sign-in.
 */
export function useMinutesDraft(minutes: Minutes) {
  const refresh = useRefresh();
  const [found] = useState(() => keptDraft(minutes.id));
  const base = useRef<Saved>(found?.base ?? { content: minutes.content, version: minutes.version });
  const [content, setContent] = useState<MinutesContent>(found?.content ?? minutes.content);
  const [state, setState] = useState<SaveState>({ code: found ? 'waiting' : 'saved' });
  const [clash, setClash] = useState<Clash | null>(null);
  const latest = useRef(content);
  const saving = useRef(false);

  const write = (next: MinutesContent) => {
    latest.current = next;
    setContent(next);
    setState({ code: 'waiting' });
    keepDraft(minutes.id, { base: base.current, content: next });
  };
  const meet = (theirs: Saved) => {
    const { merged, conflicts } = mergeContents(base.current.content, latest.current, theirs.content);
    if (conflicts.length > 0) {
      setClash({ merged, conflicts, theirs });
      return;
    }
    base.current = theirs;
    write(merged);
  };
  const save = async () => {
    if (saving.current) return;
    saving.current = true;
    setState({ code: 'saving' });
    const sent = latest.current;
    try {
      const body = { content: sent, version: base.current.version };
      const kept = await call<Minutes>(`/minutes/${minutes.id}`, { method: 'PATCH', body });
      base.current = { content: sent, version: kept.version };
      if (latest.current === sent) {
        dropDraft(minutes.id);
        setState({ code: 'saved' });
        refresh();
      } else setState({ code: 'waiting' });
    } catch (error) {
      const current = problemOf(error).current as unknown as Minutes | undefined;
      if (error instanceof HttpError && error.status === 409 && current) {
        meet({ content: current.content, version: current.version });
      } else setState({ code: 'failed', why: errorText(error) });
    } finally {
      saving.current = false;
    }
  };
  useEffect(() => {
    if (clash || (state.code !== 'waiting' && state.code !== 'failed')) return;
    const timer = setTimeout(() => void save(), state.code === 'failed' ? RETRY : QUIET);
    return () => clearTimeout(timer);
  });
  const settle = (chosen: MinutesContent) => {
    if (!clash) return;
    base.current = clash.theirs;
    setClash(null);
    write(chosen);
  };
  return { content, write, state, clash, settle, restored: found !== null };
}
