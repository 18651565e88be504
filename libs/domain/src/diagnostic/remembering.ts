/** Beyond this many different inputs the memory starts afresh: enough for the set phrases of any catalogue. */
const MOST_REMEMBERED = 2_000;

/** The same pure function, with its last results kept: catalogues write the same few sentences in every record. */
export function remembering<Input, Result>(
  compute: (input: Input) => Result,
  keyOf: (input: Input) => string,
): (input: Input) => Result {
  const results = new Map<string, Result>();
  return (input) => {
    const key = keyOf(input);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(input);
    if (results.size >= MOST_REMEMBERED) results.clear();
    results.set(key, result);
    return result;
  };
}
