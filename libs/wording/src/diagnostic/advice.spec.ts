import { describe, expect, it } from '@jest/globals';
import {
  DOWNLOAD_DETAILS,
  KEYWORD_DETAILS,
  LICENCE_DETAILS,
  type Diagnosis,
  type DownloadDetail,
  type KeywordDetail,
  type LicenceDetail,
} from '#domain/diagnostic/diagnosis.js';
import { adviceFor } from './advice.js';

type Judged = Pick<Diagnosis, 'keyword' | 'licence' | 'download' | 'warnings'>;

function judged(
  keyword: KeywordDetail,
  licence: LicenceDetail,
  download: DownloadDetail,
  evidence: string | null = 'texte trouvé',
): Judged {
  return {
    keyword: { verdict: 'no', detail: keyword, evidence },
    licence: { verdict: 'no', detail: licence, evidence, licence: null },
    download: { verdict: 'no', detail: download, evidence },
    warnings: [],
  };
}

describe('Les conseils au partenaire', () => {
  it('rien à dire quand rien ne manque', () => {
    expect(adviceFor(judged('canonical', 'decree', 'file'))).toEqual([]);
  });

  it('disent le champ et la valeur', () => {
    const [keyword, licence, download] = adviceFor(judged('missing', 'missing', 'missing', null));
    expect(keyword).toBe(
      'Dans GeoNetwork, rubrique « Identification », champ « Mots-clés » : ajoutez « données ouvertes ».',
    );
    expect(licence).toContain('champ « Autres contraintes », indiquez « Licence Ouverte 2.0 »');
    expect(download).toContain('champ « Ressource en ligne »');
  });

  it('citent ce qui a été trouvé', () => {
    const url = 'https://x.example.org/wms';
    const record = judged('near_miss', 'free_use_unnamed', 'only_view_service');
    record.keyword.evidence = 'jeu de données ouvertes';
    record.licence.evidence = 'Utilisation « libre »';
    record.download.evidence = url;
    const [keyword, licence, download] = adviceFor(record);
    expect(keyword).toContain('« jeu de données ouvertes » n’est pas reconnu');
    expect(licence).toContain('Votre texte permet déjà la réutilisation : « Utilisation “libre” ».');
    expect(licence).toContain('Remplacez-le par « Licence Ouverte 2.0 »');
    expect(download).toContain(`Le lien ${url} montre la carte`);
  });

  it('coupent une longue citation entre deux mots', () => {
    const [, licence = ''] = adviceFor(judged('missing', 'not_open', 'file', 'mot '.repeat(200)));
    expect(licence.length).toBeLessThan(500);
    expect(licence).toContain('mot… »');
  });

  it('le nécessaire vient avant l’avertissement, le facultatif en dernier', () => {
    const record = judged('variant', 'decree', 'wfs_no_layer', 'Open Data');
    record.warnings = [{ code: 'several_licences', evidence: 'CC BY' }];
    const [first, second, third] = adviceFor(record);
    expect(first).toContain('indiquez le nom de la couche');
    expect(second).toContain('« CC BY »');
    expect(third).toMatch(/^Facultatif/);
  });

  it('chaque détail a une phrase entière, ou aucune', () => {
    for (const keyword of KEYWORD_DETAILS) {
      for (const licence of LICENCE_DETAILS) {
        for (const download of DOWNLOAD_DETAILS) {
          for (const sentence of adviceFor(judged(keyword, licence, download))) {
            expect(sentence).toMatch(/^(?:Dans|Facultatif|Votre|Les|Le|Licence|Service|Téléchargement)\b.*\.$/);
          }
        }
      }
    }
  });
});
