import type { MinutesContent, Section } from './content.js';

/** A text that both changed since they had the same one. `removed` when one of them took the section out. */
export interface TextConflict {
  /** Null for what is not in a section. */
  sectionId: string | null;
  field: 'followedBy' | 'recipients' | 'title' | 'html';
  /** Of the section, to name it to people. */
  heading: string;
  base: string;
  mine: string;
  theirs: string;
  removed: 'mine' | 'theirs' | null;
}

export interface Merge {
  /** Everything that could be put together; where both changed the same text, mine stands until somebody chooses. */
  merged: MinutesContent;
  conflicts: TextConflict[];
}

/**
 * Puts together what two people wrote from the same text, section by section. No words of either are lost: a text that
 * both changed is a conflict that holds the two.
 */
export function mergeContents(base: MinutesContent, mine: MinutesContent, theirs: MinutesContent): Merge {
  const conflicts: TextConflict[] = [];
  const choose = (where: Pick<TextConflict, 'sectionId' | 'field' | 'heading'>, b: string, m: string, t: string) => {
    if (m === t || t === b) return m;
    if (m === b) return t;
    conflicts.push({ ...where, base: b, mine: m, theirs: t, removed: null });
    return m;
  };
  const outside = (field: 'followedBy' | 'recipients') =>
    choose({ sectionId: null, field, heading: '' }, base[field], mine[field], theirs[field]);
  const merged = { followedBy: outside('followedBy'), recipients: outside('recipients'), sections: [] as Section[] };
  const [before, ours, others] = [base, mine, theirs].map(byId) as [Sections, Sections, Sections];

  for (const id of mergedOrder(base, mine, theirs)) {
    const [b, m, t] = [before.get(id), ours.get(id), others.get(id)];
    if (m && t) {
      const where = { sectionId: id, heading: m.title };
      const title = choose({ ...where, field: 'title' }, b?.title ?? '', m.title, t.title);
      const html = choose({ ...where, field: 'html' }, b?.html ?? '', m.html, t.html);
      const [depth, numbered] = [pick(b?.depth, m.depth, t.depth), pick(b?.numbered, m.numbered, t.numbered)];
      merged.sections.push({ ...m, title, html, depth, numbered });
    } else {
      const kept = m ?? t;
      if (!kept) continue;
      // Taken out by one, untouched by the other: it goes. Changed by the other: both must see it.
      if (b && same(b, kept)) continue;
      merged.sections.push(kept);
      if (!b) continue;
      const [mineHtml, theirHtml] = [m?.html ?? '', t?.html ?? ''];
      const where = { sectionId: id, heading: kept.title, field: 'html' as const };
      conflicts.push({ ...where, base: b.html, mine: mineHtml, theirs: theirHtml, removed: m ? 'theirs' : 'mine' });
    }
  }
  return { merged, conflicts };
}

type Sections = ReadonlyMap<string, Section>;
const byId = ({ sections }: MinutesContent): Sections => new Map(sections.map((section) => [section.id, section]));
const same = (a: Section, b: Section) => a.title === b.title && a.html === b.html;
const pick = <T>(base: T | undefined, mine: T, theirs: T): T => (mine === base ? theirs : mine);

/** Mine when I moved something, theirs otherwise; the sections of the other come after the one they followed. */
function mergedOrder(base: MinutesContent, mine: MinutesContent, theirs: MinutesContent): string[] {
  const ids = ({ sections }: MinutesContent) => sections.map(({ id }) => id);
  const common = (content: MinutesContent) => {
    const known = new Set(ids(base));
    return ids(content).filter((id) => known.has(id));
  };
  const moved =
    common(mine).join() !==
    ids(base)
      .filter((id) => ids(mine).includes(id))
      .join();
  const [first, second] = moved ? [ids(mine), ids(theirs)] : [ids(theirs), ids(mine)];
  const order = [...first];
  second.forEach((id, place) => {
    if (order.includes(id)) return;
    const previous = second.slice(0, place).findLast((one) => order.includes(one));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  });
  return order;
}
