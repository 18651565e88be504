import type { XmlElement } from 'libxml2-wasm';
import type { ConstraintKind, RecordConstraint } from '#domain/diagnostic/catalogue-record.js';
import { childNamed, children, descend, textOf, textsOf } from './iso-node.js';

/** The texts of one MD_Constraints, MD_LegalConstraints or MD_SecurityConstraints element. Restriction codes are none. */
export function readConstraints(constraints: XmlElement): RecordConstraint[] {
  const security = constraints.name === 'MD_SecurityConstraints';
  const found: RecordConstraint[] = [];
  for (const property of children(constraints)) {
    const { name } = property;
    if (name === 'reference') found.push(...readReference(property));
    else if (name === 'useLimitation' || name === 'otherConstraints') {
      const kind: ConstraintKind = security ? 'security' : name;
      found.push(...textsOf(property).map((text) => ({ ...text, kind })));
    }
  }
  return found;
}

/** ISO 19115-3 cites a licence: its title, its localised titles, and where it is published. */
function readReference(property: XmlElement): RecordConstraint[] {
  const citation = childNamed(property, 'CI_Citation');
  if (citation === null) return textsOf(property).map((text) => ({ ...text, kind: 'reference' as const }));
  const linkage = textOf(descend(citation, 'onlineResource', 'CI_OnlineResource', 'linkage'));
  const title = childNamed(citation, 'title');
  const titles = title === null ? [] : textsOf(title);
  const texts = titles.length > 0 ? titles : [{ text: '', url: null }];
  return texts
    .map(({ text, url }) => ({ text, url: linkage ?? url, kind: 'reference' as const }))
    .filter(({ text, url }) => text !== '' || url !== null);
}
