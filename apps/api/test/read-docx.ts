import { XmlDocument, type XmlElement, type XmlNode } from 'libxml2-wasm';
import yauzl from 'yauzl';

const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
const ALL = {
  ...W,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

export interface ReadDocx {
  /** As Word shows them: number, if any, then text; level 1 to 5. */
  headings: { level: number; text: string }[];
  /** Every paragraph, tables included. */
  text: string;
  alts: string[];
  /** First rows marked as headers, one list a table; null for a table without. */
  headRows: (string[] | null)[];
  language: string | null;
  links: number;
  footer: string;
}

/** Reads a DOCX as a word processor does: styles, numbering, tables. Knows nothing of who wrote it. */
export async function readDocx(content: Buffer): Promise<ReadDocx> {
  const files = await unzip(content);
  const part = (name: string) => XmlDocument.fromBuffer(files.get(name) ?? Buffer.from('<none/>'));
  const [body, numbering, styles] = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'].map(part);
  const footers = [...files].filter(([name]) => /^word\/footer\d*\.xml$/.test(name)).map(([name]) => part(name));
  try {
    const find = (node: XmlDocument | XmlNode, path: string) =>
      ('root' in node ? node.root : (node as XmlElement)).find(path, ALL) as XmlElement[];
    const formats = new Map(
      find(numbering!, '//w:num').map((num) => {
        const id = find(num, 'w:abstractNumId')[0]!.attr('val', 'w')!.value;
        const levels = find(numbering!, `//w:abstractNum[@w:abstractNumId="${id}"]/w:lvl/w:lvlText`);
        return [num.attr('numId', 'w')!.value, levels.map((text) => text.attr('val', 'w')!.value)];
      }),
    );
    const words = (node: XmlElement) =>
      find(node, './/w:t|.//w:br')
        .map((one) => (one.name === 'br' ? '\n' : one.content))
        .join('');
    const counters: number[] = [];
    const headings = find(body!, '//w:p[w:pPr/w:pStyle[starts-with(@w:val, "Heading")]]').map((p) => {
      const level = Number(find(p, 'w:pPr/w:pStyle')[0]!.attr('val', 'w')!.value.slice(-1));
      const num = find(p, 'w:pPr/w:numPr/w:numId')[0]?.attr('val', 'w')?.value;
      if (num === undefined) return { level, text: words(p) };
      const depth = Number(find(p, 'w:pPr/w:numPr/w:ilvl')[0]!.attr('val', 'w')!.value);
      counters.length = Math.min(counters.length, depth + 1);
      while (counters.length <= depth) counters.push(0);
      counters[depth] = counters[depth]! + 1;
      const number = formats.get(num)![depth]!.replace(/%(\d)/g, (_, n: string) => String(counters[Number(n) - 1]));
      return { level, text: `${number} ${words(p)}` };
    });
    return {
      headings,
      text: find(body!, '//w:p').map(words).join('\n'),
      alts: find(body!, '//wp:docPr').map((one) => one.attr('descr')?.value ?? ''),
      headRows: find(body!, '//w:tbl').map((table) => {
        const row = find(table, 'w:tr[w:trPr/w:tblHeader]')[0];
        return row ? find(row, 'w:tc').map(words) : null;
      }),
      language: find(styles!, '//w:docDefaults//w:lang')[0]?.attr('val', 'w')?.value ?? null,
      links: find(body!, '//w:hyperlink').length,
      footer: footers
        .map((one) =>
          find(one, '//w:t|//w:instrText')
            .map((t) => t.content)
            .join(''),
        )
        .join('\n'),
    };
  } finally {
    for (const one of [body, numbering, styles, ...footers]) one?.dispose();
  }
}

function unzip(content: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (refusal, stream) => {
          if (refusal) return reject(refusal);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(pieces));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
