import { describe, expect, it } from '@jest/globals';
import type { ConstraintKind, RecordConstraint } from '../catalogue-record.js';
import { judgeLicence } from './licence.js';

function constraint(text: string, url: string | null = null, kind: ConstraintKind = 'useLimitation'): RecordConstraint {
  return { text, url, kind };
}

function judge(...texts: (string | RecordConstraint)[]): ReturnType<typeof judgeLicence> {
  const constraints = texts.map((text) => (typeof text === 'string' ? constraint(text) : text));
  return judgeLicence({ constraints, links: [] });
}

describe('Une licence du décret (CRPA, art. D323-2-1)', () => {
  it.each([
    ['Licence Ouverte', 'fr-lo'],
    ['Licence Ouverte / Open Licence', 'fr-lo'],
    ['Licence Ouverte 1.0 http://www.data.gouv.fr/Licence-Ouverte-Open-Licence.', 'fr-lo'],
    ['https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf', 'fr-lo'],
    ['http://etalab.gouv.fr/wp-content/uploads/2014/05/Open_Licence.pdf', 'fr-lo'],
    ['LO', 'fr-lo'],
    ['OL', 'fr-lo'],
    ['etalab-2.0', 'lov2'],
    ['etalab', 'lov2'],
    ['Licence Ouverte v2.0 (Etalab)', 'lov2'],
    ['Open Licence version 2.0', 'lov2'],
    ['Licnce Ouverte 2.0', 'lov2'],
    ['https://www.etalab.gouv.fr/licence-ouverte-open-licence/', 'lov2'],
    ['https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf', 'lov2'],
    ['https://www.etalab.gouv.fr/wp-content/uploads/2018/11/open-licence.pdf', 'lov2'],
    ['https://github.com/etalab/Licence-Ouverte/blob/master/LO.md', 'lov2'],
    ['https://spdx.org/licenses/etalab-2.0.html', 'lov2'],
    ['« Licence Ouverte / Open Licence » Version 2.0 (avril 2017), définie par la mission Etalab', 'lov2'],
    ['<p>Licence <b>Ouverte</b> 2.0</p>', 'lov2'],
    ['<a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence">ici</a>', 'lov2'],
    ['Pas de restriction d’accès public, Licence Ouverte 2.0', 'lov2'],
    ['ODbL', 'odc-odbl'],
    ['Licence ODbL mai 2013 (basée sur ODbL 1.0)', 'odc-odbl'],
    ['Open Database License', 'odc-odbl'],
    ['https://opendatacommons.org/licenses/odbl/', 'odc-odbl'],
    ['http://opendatacommons.org/licenses/odbl/1-0/', 'odc-odbl'],
    ['http://www.opendefinition.org/licenses/odc-odbl', 'odc-odbl'],
    ['http://vvlibri.org/fr/licence/odbl/10/fr', 'odc-odbl'],
  ])('%j est reconnue', (text, licence) => {
    expect(judge(text).licence).toMatchObject({ verdict: 'yes', detail: 'decree', licence });
  });

  it('une ancre se lit par son texte quand son adresse dit autre chose', () => {
    const access = 'http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations';
    expect(judge(constraint('Licence Ouverte v2.0 (Etalab)', access)).licence.detail).toBe('decree');
  });

  it('une ancre sans texte se lit par son adresse', () => {
    const url = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';
    expect(judge(constraint('', url)).licence).toMatchObject({ detail: 'decree', evidence: url });
  });

  it('le nom d’un lien peut nommer la licence', () => {
    const link = { url: '', protocol: null, description: null, function: null, mime: null };
    const named = judgeLicence({ constraints: [], links: [{ ...link, name: 'Licence Ouverte 2.0' }] });
    expect(named.licence.detail).toBe('decree');
    expect(judgeLicence({ constraints: [], links: [{ ...link, name: 'Carte' }] }).licence.detail).toBe('missing');
  });

  it.each([
    'Ces données ne relèvent pas de la licence ouverte',
    'Hors Licence Ouverte',
    'La licence ouverte ne s’applique pas à ce jeu',
    'Not under ODbL',
  ])('%j, mention niée, n’en est pas une', (text) => {
    expect(judge(text).licence.detail).toBe('unrecognised');
  });
});

describe('Une licence ouverte hors du décret', () => {
  it.each([
    ['CC0', 'cc-zero'],
    ['CC-BY-4.0', 'cc-by'],
    ['cc-by4.0', 'cc-by'],
    ['Licence CC BY', 'cc-by'],
    ['CC-BY (Creative Commons - Attribution)', 'cc-by'],
    ['https://creativecommons.org/licenses/by/4.0/deed.fr', 'cc-by'],
    ['CC BY-SA 3.0', 'cc-by-sa'],
    ['https://creativecommons.org/licenses/by-sa/4.0/', 'cc-by-sa'],
    ['ODC-BY', 'odc-by'],
    ['PDDL', 'odc-pddl'],
    ['UK Open Government Licence', 'ogl'],
    ['http://dcat-ap.de/def/licenses/dl-by-de/2.0', 'dcat-ap-de'],
    ['Opendata BY: Freie Nutzung. Quellenangabe ist Pflicht.', 'opendata-swiss'],
    ['https://opendata.swiss/en/terms-of-use/#terms_open', 'opendata-swiss'],
  ])('%j : oui, avec un avertissement', (text, licence) => {
    const { licence: verdict, warnings } = judge(text);
    expect(verdict).toMatchObject({ verdict: 'yes', detail: 'open_not_decree', licence });
    expect(warnings).toEqual([{ code: 'not_decree', evidence: verdict.evidence }]);
  });

  it('toute licence que CKAN dit ouverte est ouverte', () => {
    const asserted = { ...constraint('Licence maison', null, 'licence'), isOpen: true };
    expect(judge(asserted).licence.detail).toBe('open_not_decree');
    expect(judge({ ...asserted, isOpen: false }).licence.detail).toBe('unrecognised');
  });
});

describe('Ce qui n’est pas une licence', () => {
  it.each([
    'Utilisation libre sous réserve de mentionner la source',
    'Usage libre sous réserve des mentions obligatoires',
    'Données ouvertes',
    'Open data',
    'Freie Nutzung',
    'Reuse for commercial or non-commercial purposes is permitted. Free to use.',
  ])('%j permet la réutilisation sans nommer de licence', (text) => {
    expect(judge(text).licence).toEqual({ verdict: 'no', detail: 'free_use_unnamed', evidence: text, licence: null });
  });

  it.each([
    'CC BY-NC 4.0',
    'https://creativecommons.org/licenses/by-nd/4.0/',
    'Libre de droit pour des utilisations non-commerciales',
    'Toute rediffusion ayant un caractère commercial est interdite',
    'Sie dürfen nicht kommerziell genutzt werden',
    'Usage interne',
    'Conditions inconnues.',
    'conditions unknown',
    'Données payantes',
    'Données disponibles sur demande auprès du service',
    'Licence fees and distribution charges apply',
  ])('%j est contraire à l’ouverture', (text) => {
    expect(judge(text).licence).toMatchObject({ verdict: 'no', detail: 'not_open' });
  });

  it.each([
    'Aucune condition ne s’applique',
    'Conditions d’utilisation spécifiques',
    'Seul le document papier est opposable',
    'use for commercial or non-commercial purposes is governed by the terms of the site',
  ])('%j ne nomme aucune licence connue', (text) => {
    expect(judge(text).licence).toMatchObject({ verdict: 'no', detail: 'unrecognised', evidence: text });
  });

  it.each([
    'Pas de restriction d’accès public selon INSPIRE',
    "Pas de restriction d'accès public.",
    'No limitations to public access',
    'no limitations',
    "Aucun des articles de la loi ne peut être invoqué pour justifier d'une restriction d'accès public.",
    "L124-4-I-1 du code de l'environnement (Directive 2007/2/CE (INSPIRE), Article 13.1.d)",
    'license',
    'otherRestrictions',
    'License Not Specified',
    'None',
    '{{licence}}',
    '-- à compléter --',
    '   ',
  ])('%j est mis de côté : la licence manque', (text) => {
    expect(judge(text).licence).toEqual({ verdict: 'no', detail: 'missing', evidence: null, licence: null });
  });

  it('une contrainte de sécurité ou un droit d’accès ne sont jamais la licence', () => {
    expect(judge(constraint('Licence Ouverte 2.0', null, 'security')).licence.detail).toBe('missing');
    expect(judge(constraint('Licence Ouverte 2.0', null, 'access')).licence.detail).toBe('missing');
  });
});

describe('Plusieurs textes', () => {
  it('le meilleur l’emporte', () => {
    expect(judge('Conditions inconnues.', 'Données ouvertes', 'CC-BY', 'ODbL').licence.licence).toBe('odc-odbl');
  });

  it('une autre licence, ou son contraire, devient un avertissement', () => {
    expect(judge('Licence Ouverte 2.0', 'CC BY').warnings).toEqual([{ code: 'several_licences', evidence: 'CC BY' }]);
    expect(judge('ODbL', 'Usage interne').warnings).toEqual([{ code: 'several_licences', evidence: 'Usage interne' }]);
  });

  it('deux versions de la même licence n’avertissent de rien', () => {
    expect(judge('Licence Ouverte 1.0', 'Licence Ouverte 2.0').warnings).toEqual([]);
  });

  it('une restriction d’accès contredit une licence ouverte, et elle seule', () => {
    const article = "L124-4-I-1 du code de l'environnement";
    expect(judge('ODbL', article).warnings).toEqual([{ code: 'access_restricted', evidence: article }]);
    const code = constraint(
      '',
      'http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/INSPIRE_Directive_Article13_1a',
    );
    expect(judge('ODbL', code).warnings).toEqual([{ code: 'access_restricted', evidence: code.url }]);
    expect(judge('ODbL', 'Pas de restriction d’accès public selon INSPIRE').warnings).toEqual([]);
    expect(judge(article).warnings).toEqual([]);
  });

  it('un texte démesuré se juge vite', () => {
    const started = Date.now();
    judge('-'.repeat(10_000), '<'.repeat(10_000), 'commercial '.repeat(1_000), 'a '.repeat(5_000), '{'.repeat(10_000));
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});
