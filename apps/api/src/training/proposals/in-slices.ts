import { setImmediate } from 'node:timers/promises';
import type { Steps } from '#domain/training/grouping/steps.js';

/** Milliseconds for which nothing else is answered. */
const SLICE = 12;

/** Runs a long computation to its end, letting the process answer others in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}
