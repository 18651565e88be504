import { afterAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { aZip } from './fixtures/a-zip.js';
import { anIsoRecord, aResponse, ISO_19139_NAMESPACES } from './fixtures/an-iso-record.js';
import { outline, readAll, temporaryFolder } from './fixtures/temporary-folder.js';
import { REFUSALS } from './refusals.js';

const MIB = 1024 * 1024;
const folder = temporaryFolder();
afterAll(folder.remove);

describe('Un fichier qui n’en est pas un', () => {
  it.each([
    ['introuvable', undefined, '! not_found'],
    ['vide', '', '! empty_file'],
    ['du texte', 'bonjour', '! not_xml'],
    ['du JSON', '{"a": "<b>"}', '! not_xml'],
    ['un PDF', '%PDF-1.7\n<< /Type /Catalog >>', '! not_xml'],
    ['des octets nuls', Buffer.alloc(2_000), '! not_xml'],
    ['du HTML', '<!DOCTYPE html><html><body><p>Accès refusé</p></body></html>', '! no_record'],
  ])('%s', async (name, content, expected) => {
    const file = content === undefined ? '/nulle/part.xml' : await folder.write(`${name}.xml`, content);
    expect(await outline(file)).toEqual([expected]);
  });

  it('chaque refus est une phrase française qui finit par un point', () => {
    for (const sentence of Object.values(REFUSALS)) {
      expect(sentence({ text: 'x', format: 'x', encoding: 'x', bytes: MIB, limit: 1, read: 1, returned: 2 })).toMatch(
        /^[A-ZL][^]*[a-zé)»]+.*\.$/,
      );
    }
  });
});

describe('Un XML abîmé ne perd que ce qui est abîmé', () => {
  const good = (name: string): string => anIsoRecord(name);

  it('coupé au milieu d’une fiche : les fiches entières, puis une seule erreur', async () => {
    const response = aResponse([good('a'), good('b'), good('c')]);
    const cut = response.slice(0, response.indexOf('Haies de c'));
    expect(await outline(await folder.write('coupe.xml', cut))).toEqual(['a', 'b', '! truncated_record']);
  });

  it('coupé après une fiche', async () => {
    const response = aResponse([good('a')]);
    const cut = response.slice(0, response.indexOf('</csw:SearchResults>'));
    expect(await outline(await folder.write('coupe-apres.xml', cut))).toEqual(['a', '! truncated_xml']);
    expect(await outline(await folder.write('coupe-avant.xml', '<csw:GetRecords'))).toEqual(['! truncated_xml']);
  });

  it.each([
    ['une balise mal fermée', '<gmd:abstract></gmd:status>', '! malformed_record'],
    ['un préfixe inconnu', '<zzz:chose/>', '! undeclared_prefix'],
    ['une entité inconnue', '<gmd:abstract>&secret;</gmd:abstract>', '! undeclared_entity'],
    ['un octet nul', '<gmd:abstract>a\u0000b</gmd:abstract>', '! forbidden_character'],
    ['un caractère de commande', '<gmd:abstract>a\u0001b</gmd:abstract>', '! forbidden_character'],
    ['une référence interdite', '<gmd:abstract>&#0;</gmd:abstract>', '! forbidden_character'],
    ['dix mille éléments imbriqués', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`, '! too_deep'],
  ])('%s : la fiche est refusée, ses voisines sont lues', async (_, inside, expected) => {
    const response = aResponse([good('a'), anIsoRecord('b', inside), good('c')]);
    expect(await outline(await folder.write('abime.xml', response))).toEqual(['a', expected, 'c']);
  });

  it('une fiche jamais fermée n’avale pas les suivantes', async () => {
    const open = `<gmd:MD_Metadata ${ISO_19139_NAMESPACES}><gmd:language/>`;
    const response = aResponse([good('a'), open, good('c'), good('d')]);
    expect(await outline(await folder.write('ouverte.xml', response))).toEqual(['a', '! truncated_record', 'c', 'd']);
  });

  it('une balise de fin en trop est dite une fois, les fiches suivantes sont lues', async () => {
    const response = aResponse([good('a'), '</gmd:MD_Metadata>', good('b')]);
    expect(await outline(await folder.write('trop.xml', response))).toEqual(['a', 'b', '! malformed_wrapper']);
  });

  describe('les sections que le diagnostic ne lit pas', () => {
    const withTail = (name: string, tail: string): string =>
      anIsoRecord(name).replace('</gmd:MD_Metadata>', `${tail}</gmd:MD_Metadata>`);
    const quality = (inside: string): string => `<gmd:dataQualityInfo>${inside}</gmd:dataQualityInfo>`;

    it.each([
      ['une section', quality('<gmd:DQ_DataQuality/>')],
      ['plusieurs', `${quality('<a/>')}${quality('<b/>')} <gmd:metadataMaintenance><c/></gmd:metadataMaintenance>\n`],
      ['un leurre en commentaire', quality('<!-- <gmd:dataQualityInfo> --><a/>')],
      ['une section abîmée', quality('<a></b>')],
    ])('%s : la fiche se lit', async (_, tail) => {
      const response = aResponse([withTail('a', tail), good('b')]);
      expect(await outline(await folder.write('sections.xml', response))).toEqual(['a', 'b']);
    });

    it('une section jamais ouverte reste une faute', async () => {
      const response = aResponse([withTail('a', '</gmd:dataQualityInfo>'), good('b')]);
      expect(await outline(await folder.write('fin.xml', response))).toEqual(['! malformed_record', 'b']);
    });
  });

  it('un attribut démesuré', async () => {
    const huge = `<gmd:abstract x="${'a'.repeat(2 * MIB)}"/>`;
    const file = await folder.write('attribut.xml', aResponse([good('a'), anIsoRecord('b', huge), good('c')]));
    expect(await outline(file, { limits: { recordBytes: MIB } })).toEqual(['a', '! oversized_record', 'c']);
    expect(await outline(file)).toEqual(['a', 'b', 'c']);
  });

  it('un texte démesuré est coupé', async () => {
    const [item] = await readAll(await folder.write('texte.xml', anIsoRecord('x'.repeat(MIB))));
    expect(item).toMatchObject({ record: { identifier: 'x'.repeat(10_000) } });
  });
});

describe('Les entités et les définitions de type', () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const doctype = (inside: string): string => `<!DOCTYPE gmd:MD_Metadata [${inside}]>`;

  it.each([
    ['le milliard de rires', doctype(`<!ENTITY l0 "ha">${laughs}`), '&l9;'],
    ['l’explosion quadratique', doctype(`<!ENTITY a "${'a'.repeat(100_000)}">`), '&a;'.repeat(1_000)],
    ['un fichier de la machine', doctype('<!ENTITY f SYSTEM "file:///etc/passwd">'), '&f;'],
    ['une adresse du réseau', doctype('<!ENTITY h SYSTEM "http://127.0.0.1:9/x">'), '&h;'],
    ['une entité de paramètre', doctype('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;'), ''],
    ['une entité derrière un leurre', doctype('<!-- ]> --><!ENTITY f SYSTEM "file:///etc/passwd">'), '&f;'],
  ])('%s : refusé sans rien développer', async (_, prologue, reference) => {
    const xml = prologue + anIsoRecord('a', `<gmd:abstract>${reference}</gmd:abstract>`);
    expect(await outline(await folder.write('entites.xml', xml))).toEqual(['! entities_refused']);
  });

  it('une DTD extérieure n’est pas cherchée, la fiche est lue', async () => {
    const xml = `<!DOCTYPE gmd:MD_Metadata SYSTEM "http://127.0.0.1:9/x.dtd">${anIsoRecord('a')}`;
    expect(await outline(await folder.write('dtd.xml', xml))).toEqual(['a']);
  });
});

describe('Un fichier démesuré', () => {
  it('200 Mio sans fiche se lisent sans tenir en mémoire', async () => {
    const before = process.memoryUsage().rss;
    const filler = Buffer.alloc(MIB, ' ');
    const source = Readable.from(
      (function* () {
        yield Buffer.from('<racine>');
        for (let part = 0; part < 200; part++) yield filler;
        yield Buffer.from('</racine>');
      })(),
    );
    expect(await outline(source)).toEqual(['! no_record']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MIB);
  });

  it('200 Mio d’une seule balise sont refusés au passage de la limite', async () => {
    const filler = Buffer.alloc(MIB, 'a');
    let given = 0;
    const source = Readable.from(
      (function* () {
        yield Buffer.from('<racine x="');
        for (; given < 200; given++) yield filler;
      })(),
    );
    expect(await outline(source)).toEqual(['! oversized_markup']);
    expect(given).toBeLessThan(20);
  });

  it('la taille permise est un réglage', async () => {
    const file = await folder.write('gros.xml', aResponse([anIsoRecord('a'), anIsoRecord('b')]));
    expect(await outline(file, { limits: { fileBytes: 500 } })).toEqual(['! oversized_file']);
    expect(await outline(Readable.from([Buffer.alloc(600, ' ')]), { limits: { fileBytes: 500 } })).toEqual([
      '! oversized_file',
    ]);
  });
});

describe('Une archive hostile', () => {
  it('chaque mauvaise entrée a sa phrase, les bonnes sont lues', async () => {
    const zip = aZip([
      { name: '../../etc/cron.d/x.xml', content: anIsoRecord('x') },
      { name: '/etc/x.xml', content: anIsoRecord('x') },
      { name: 'C:/x.xml', content: anIsoRecord('x') },
      { name: 'secret.xml', content: anIsoRecord('x'), encrypted: true },
      { name: 'lien.xml', content: '/etc/passwd', symbolicLink: true },
      { name: 'dedans.zip', content: aZip([{ name: 'a.xml', content: anIsoRecord('x') }]) },
      { name: 'bombe.xml', content: Buffer.alloc(20 * MIB, ' ') },
      { name: 'lzma.xml', content: anIsoRecord('x'), method: 14 },
      { name: 'abime.xml', content: anIsoRecord('x'), corrupt: true },
      { name: '__MACOSX/._bonne.xml', content: 'bruit' },
      { name: 'bonne.xml', content: anIsoRecord('bonne') },
    ]);
    expect(await outline(await folder.write('hostile.zip', zip))).toEqual([
      '! unsafe_entry_name',
      '! unsafe_entry_name',
      '! unsafe_entry_name',
      '! encrypted_entry',
      '! symbolic_link',
      '! nested_zip',
      '! zip_bomb',
      '! unsupported_compression',
      '! corrupt_entry',
      'bonne',
    ]);
  });

  it('le volume total et le nombre d’entrées sont bornés', async () => {
    const part = { name: 'a.xml', content: anIsoRecord('a') };
    const file = await folder.write('total.zip', aZip([part, part, part]));
    expect(await outline(file, { limits: { unzippedBytes: 1_000 } })).toEqual(['a', '! zip_bomb', '! zip_bomb']);
    expect(await outline(file, { limits: { entries: 2 } })).toEqual(['a', 'a', '! too_many_files']);
  });

  it('une archive tronquée, ou sans XML', async () => {
    const zip = aZip([{ name: 'a.xml', content: anIsoRecord('a') }]);
    expect(await outline(await folder.write('tronquee.zip', zip.subarray(0, 60)))).toEqual(['! unreadable_zip']);
    const other = aZip([{ name: 'a.txt', content: 'rien' }]);
    expect(await outline(await folder.write('sans.zip', other))).toEqual(['! empty_archive']);
  });
});
