import { afterAll, describe, expect, it } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { aZip } from './fixtures/a-zip.js';
import { aKeyword, anIsoRecord, aResponse } from './fixtures/an-iso-record.js';
import { outline, readAll, temporaryFolder } from './fixtures/temporary-folder.js';
import type { ResponseFacts } from './read-xml.js';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('Lire un catalogue', () => {
  it('une fiche seule', async () => {
    const file = await folder.write('seule.xml', anIsoRecord('a', aKeyword('données ouvertes')));
    const items = await readAll(file);
    expect(items).toMatchObject([{ file, index: 0, record: { identifier: 'a', keywords: ['données ouvertes'] } }]);
  });

  it('une réponse CSW dont les préfixes sont déclarés sur la racine', async () => {
    const response = aResponse([anIsoRecord('a', '', ''), anIsoRecord('b', '', '')]);
    expect(await outline(await folder.write('reponse.xml', response))).toEqual(['a', 'b']);
  });

  it('un dossier, dans l’ordre des noms, sous-dossiers et archives compris', async () => {
    await folder.write('dossier/2.xml', anIsoRecord('deux'));
    await folder.write('dossier/1.xml', anIsoRecord('un'));
    await folder.write('dossier/lisezmoi.txt', 'rien à lire');
    await folder.write('dossier/3.zip', aZip([{ name: 'a.xml', content: anIsoRecord('zip') }]));
    await folder.write('dossier/sous/4.xml', anIsoRecord('quatre'));
    await symlink('/etc/hostname', join(folder.path, 'dossier', 'lien.xml'));
    expect(await outline(join(folder.path, 'dossier'))).toEqual(['! symbolic_link', 'un', 'deux', 'zip', 'quatre']);
  });

  it('une archive zip, reconnue à son contenu quel que soit son nom', async () => {
    const zip = aZip([
      { name: 'a.xml', content: anIsoRecord('a') },
      { name: 'sous/b.xml', content: aResponse([anIsoRecord('b'), anIsoRecord('c')]) },
    ]);
    const file = await folder.write('catalogue.bin', zip);
    expect(await outline(file)).toEqual(['a', 'b', 'c']);
    expect((await readAll(file)).map((item) => item.file)).toContain(`${file}/sous/b.xml`);
  });

  it('un flux, XML ou zip', async () => {
    const xml = await folder.write('flux.xml', aResponse([anIsoRecord('a')]));
    expect(await outline(createReadStream(xml))).toEqual(['a']);
    const zip = aZip([{ name: 'a.xml', content: anIsoRecord('z') }]);
    expect(await outline(Readable.from([zip.subarray(0, 40), zip.subarray(40)]))).toEqual(['z']);
    expect(await readAll(Readable.from([]), { filename: 'vide.xml' })).toMatchObject([
      { file: 'vide.xml', error: { code: 'empty_file' } },
    ]);
  });

  it.each([1, 2, 3, 7, 64])('le découpage ne dépend pas de la taille des morceaux (%d octets)', async (size) => {
    const xml = Buffer.from(
      aResponse([anIsoRecord('é', '<!-- </gmd:MD_Metadata> -->'), anIsoRecord('b', '<![CDATA[</gmd:MD_Metadata>]]>')]),
    );
    const chunks = Array.from({ length: Math.ceil(xml.length / size) }, (_, at) =>
      xml.subarray(at * size, (at + 1) * size),
    );
    expect(await outline(Readable.from(chunks))).toEqual(['é', 'b']);
  });

  it('l’avancement va jusqu’au bout du fichier', async () => {
    const file = await folder.write('avancement.xml', aResponse([anIsoRecord('a')]));
    const steps: [number, number | null][] = [];
    await readAll(file, { onProgress: (done, total) => steps.push([done, total]) });
    const [done, total] = steps.at(-1) ?? [];
    expect(done).toBe(total);
    expect(total).toBeGreaterThan(500);
  });
});

describe('Les encodages', () => {
  const title = 'Forêt de chêne';
  const record = anIsoRecord('a', aKeyword(title));

  it.each([
    ['UTF-8 avec marque', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(record)])],
    ['UTF-16 petit-boutien', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(record, 'utf16le')])],
    ['UTF-16 gros-boutien', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(record, 'utf16le').swap16()])],
    ['UTF-16 sans marque', Buffer.from(record, 'utf16le')],
    ['ISO-8859-1', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${record}`, 'latin1')],
    ['windows-1252', Buffer.from(`<?xml version='1.0' encoding='windows-1252' ?>${record}`, 'latin1')],
    ['UTF-16 annoncé mais UTF-8 écrit', Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${record}`)],
  ])('%s', async (_, bytes) => {
    expect(await readAll(await folder.write('encodage.xml', bytes))).toMatchObject([{ record: { keywords: [title] } }]);
  });

  it('un encodage annoncé à tort ou inconnu est refusé en clair', async () => {
    const latin = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${record}`, 'latin1');
    expect(await outline(await folder.write('faux.xml', latin))).toEqual(['! wrong_encoding']);
    const unknown = `<?xml version="1.0" encoding="volapuk"?>${record}`;
    expect(await outline(await folder.write('inconnu.xml', unknown))).toEqual(['! unknown_encoding']);
  });
});

describe('Une réponse CSW dit ce qu’elle contient', () => {
  it('une page d’un catalogue n’est pas une faute, mais se sait', async () => {
    const facts: ResponseFacts[] = [];
    const counts = 'numberOfRecordsMatched="40" numberOfRecordsReturned="1" nextRecord="2" elementSet="full"';
    const file = await folder.write('page.xml', aResponse([anIsoRecord('a')], counts));
    expect(await outline(file, { onResponse: (each) => facts.push(each) })).toEqual(['a']);
    expect(facts).toEqual([{ file, matched: 40, returned: 1, nextRecord: 2, elementSet: 'full', read: 1 }]);
  });

  it('moins de fiches qu’annoncé est une faute', async () => {
    const response = aResponse([anIsoRecord('a')], 'numberOfRecordsReturned="10"');
    expect(await outline(await folder.write('moins.xml', response))).toEqual(['a', '! fewer_than_announced']);
  });

  it('une fiche Dublin Core est refusée, la fiche ISO voisine est lue', async () => {
    const dublinCore = '<csw:BriefRecord><csw:identifier>x</csw:identifier></csw:BriefRecord>';
    const items = await readAll(await folder.write('dc.xml', aResponse([dublinCore, anIsoRecord('a')])));
    expect(items).toMatchObject([
      { index: 0, error: { code: 'not_iso_record' } },
      { index: 1, record: { identifier: 'a' } },
    ]);
  });

  it('une réponse d’erreur donne le motif du catalogue', async () => {
    const report =
      '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows"><ows:Exception exceptionCode="X"><ows:ExceptionText>Base fermée</ows:ExceptionText></ows:Exception></ows:ExceptionReport>';
    const [item] = await readAll(await folder.write('erreur.xml', report));
    expect(item).toMatchObject({ error: { message: 'Le catalogue a répondu par une erreur : « Base fermée ».' } });
  });

  it('une réponse vide, un fichier sans fiche, du DCAT', async () => {
    expect(await outline(await folder.write('vide.xml', aResponse([])))).toEqual(['! no_result']);
    expect(await outline(await folder.write('kml.xml', '<kml><Document/></kml>'))).toEqual(['! no_record']);
    const rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>';
    expect(await outline(await folder.write('dcat.xml', rdf))).toEqual(['! dcat_not_read']);
  });
});
