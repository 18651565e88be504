/** A long computation in steps, so that whoever runs it may do something else in between; it returns its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs it to its end, without a pause. */
export function runAll<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
