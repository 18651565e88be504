const BATCH = 200;

/**
 * Every row of a list, page after page, each with a connection of its own: a reader that stops reading holds none.
 * @param list reads one page, from 1
 */
export async function* everyRow<Row>(
  list: (page: number, perPage: number) => Promise<{ data: readonly Row[] }>,
): AsyncGenerator<Row> {
  for (let page = 1; ; page += 1) {
    const { data } = await list(page, BATCH);
    yield* data;
    if (data.length < BATCH) return;
  }
}
