import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#domain/domain-error.js';
import { makeFrame } from '../mail/layout/frame.js';
import type { MergeValues } from './merge-values.js';
import { prepareTemplate } from './prepared-template.js';

const frame = await makeFrame({ header: 'PIGMA', signature: 'L’équipe', logo: null });

function prepared(body: string, subject = 'Objet', family: 'service' | 'information' = 'service') {
  const about = { templateId: null, number: null, name: 'Essai', kind: 'diagnostic', family } as const;
  return prepareTemplate(about, { subject, body }, frame);
}
const PEOPLE: MergeValues = { 'contact.nom': 'Dubosc', 'contact.prenom': 'Camille', 'partenaire.nom': 'Pau' };

function missing(body: string, values: MergeValues, subject?: string): unknown {
  try {
    prepared(body, subject).render(values);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.params.fields;
  }
}

describe('un modèle rempli pour une personne', () => {
  it('remplace chaque champ dans l’objet, le HTML et le texte', () => {
    const mail = prepared(
      '<p>Bonjour {{ contact.prenom }},</p><p>pour {{ partenaire.nom }}</p>',
      'À {{ contact.nom }}',
    );
    const { subject, html, text } = mail.render(PEOPLE);
    expect(subject).toBe('À Dubosc');
    expect(html).toMatch(/<p style="[^"]+">Bonjour Camille,<\/p><p style="[^"]+">pour Pau<\/p>/);
    expect(html).toContain('<title>À Dubosc</title>');
    expect(text).toBe('Bonjour Camille,\n\npour Pau\n\n--\nL’équipe\n');
  });

  it('une valeur qui contient du HTML est montrée telle quelle, jamais interprétée', () => {
    const values = { ...PEOPLE, 'contact.nom': '<img src=x onerror="alert(1)"> & {{ contact.prenom }} {% if x %}' };
    const { html, text, subject } = prepared('<p>{{ contact.nom }}</p>', '{{ contact.nom }}').render(values);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; {{ contact.prenom }} {% if x %}');
    expect(html).not.toContain('<img');
    expect(text).toContain('<img src=x onerror="alert(1)"> & {{ contact.prenom }} {% if x %}');
    expect(subject).toBe('<img src=x onerror="alert(1)"> & {{ contact.prenom }} {% if x %}');
  });

  it('quelle que soit la valeur, elle n’ajoute aucune balise au HTML ni ligne à l’objet', () => {
    const template = prepared('<p>{{ contact.nom }}</p>', 'Objet {{ contact.nom }}');
    const tags = (html: string) => html.match(/<(?!br>)/g)?.length;
    const usual = tags(template.render(PEOPLE).html);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (typed) => {
        if (!/[^\s\p{C}]/u.test(typed)) return;
        const mail = template.render({ 'contact.nom': typed });
        expect(tags(mail.html)).toBe(usual);
        expect(mail.subject).not.toMatch(/[\r\n\u2028\u2029\0]/);
      }),
    );
  });

  it('un saut de ligne dans une valeur ne crée pas d’en-tête, et reste un saut de ligne dans le corps', () => {
    const values = { ...PEOPLE, 'contact.nom': 'Dubosc\r\nBcc: pirate@example.org' };
    const { subject, html, text } = prepared('<p>{{ contact.nom }}</p>', 'À {{ contact.nom }}').render(values);
    expect(subject).toBe('À Dubosc Bcc: pirate@example.org');
    expect(html).toContain('Dubosc<br>Bcc: pirate@example.org');
    expect(text).toContain('Dubosc\nBcc: pirate@example.org');
  });

  it.each<[string, MergeValues]>([
    ['absente', {}],
    ['nulle', { 'contact.nom': null }],
    ['vide', { 'contact.nom': '' }],
    ['faite d’espaces et de caractères invisibles', { 'contact.nom': ' \u00a0\u200b\n' }],
  ])('une valeur %s est refusée, dans le corps comme dans l’objet', (_, values) => {
    expect(missing('<p>{{ contact.nom }} {{ contact.nom }}</p>', values)).toEqual(['contact.nom']);
    expect(missing('<p>a</p>', values, '{{ contact.nom }}')).toEqual(['contact.nom']);
  });

  it('une adresse qui n’est pas du web vaut une valeur absente', () => {
    const body = '<p><a href="{{ partenaire.site_web }}">site</a></p>';
    expect(missing(body, { 'partenaire.site_web': 'javascript:alert(1)' })).toEqual(['partenaire.site_web']);
    expect(missing(body, { 'partenaire.site_web': 'https://x.org/" onclick="a' })).toEqual(['partenaire.site_web']);
    expect(missing(body, { 'partenaire.site_web': 'https://example.org' })).toEqual([]);
  });

  it('une adresse devient un lien ; dans un lien, elle en est l’adresse', () => {
    const values = { 'partenaire.site_web': 'https://example.org/?a=1&b=2' };
    const template = prepared(
      '<p>{{ partenaire.site_web }}</p><p><a href="{{ partenaire.site_web }}">ici {{ partenaire.site_web }}</a></p>',
    );
    const { html, text } = template.render(values);
    expect(html).toMatch(
      /<a href="https:\/\/example.org\/\?a=1&amp;b=2" style="[^"]+">https:\/\/example.org\/\?a=1&amp;b=2<\/a><\/p>/,
    );
    expect(html).toMatch(/<a href="https:\/\/example.org\/\?a=1&amp;b=2" style="[^"]+">ici https:/);
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(text).toContain('ici https://example.org/?a=1&b=2 (https://example.org/?a=1&b=2)');
  });

  it('un texte conditionnel ne part que si le champ est rempli, et ne laisse pas de vide', () => {
    const template = prepared(
      '<p>A</p><p>{% if contact.telephone %}</p><p>Tél. {{ contact.telephone }}</p><p>{% else %}</p><p>Sans tél.</p><p>{% endif %}</p><p>B</p>',
    );
    const withPhone = template.render({ 'contact.telephone': '05 59 00 00 00' });
    expect(withPhone.text).toBe('A\n\nTél. 05 59 00 00 00\n\nB\n\n--\nL’équipe\n');
    expect(withPhone.html).not.toMatch(/<p style="[^"]*"><\/p>|Sans tél/);
    expect(template.render({}).text).toBe('A\n\nSans tél.\n\nB\n\n--\nL’équipe\n');
  });

  it('un bloc garde ses deux formes, hors de tout paragraphe', () => {
    const block = { html: '<ul><li>une <b>fiche</b></li></ul>', text: '- une fiche\n' };
    const { html, text } = prepared('<p>A</p><p>{{ diagnostic.a_faire }}</p><p>B</p>').render({
      'diagnostic.a_faire': block,
    });
    expect(html).toMatch(/A<\/p><ul><li>une <b>fiche<\/b><\/li><\/ul><p /);
    expect(text).toContain('A\n\n- une fiche\n\nB');
  });

  it('un champ de texte ne devient jamais du HTML, même s’il en propose', () => {
    const value = { html: '<script>alert(1)</script>', text: 'a < b' };
    expect(prepared('<p>{{ contact.nom }}</p>').render({ 'contact.nom': value }).html).toContain('>a &lt; b</p>');
  });

  it('un courriel d’information porte dans ses deux formes le lien pour refuser ; un courriel de service non', () => {
    const url = 'https://pigma.example.org/api/preferences/x?a=1&b=2';
    const mail = prepared('<p>Offre</p>', 'Offre', 'information').render({}, { footer: url });
    expect(mail.html).toContain(`href="https://pigma.example.org/api/preferences/x?a=1&amp;b=2"`);
    expect(mail.text).toContain(url);
    expect(() => prepared('<p>Offre</p>', 'Offre', 'information').render({})).toThrow('without the link');
    const service = prepared('<p>Offre</p>').render({}, { footer: url });
    expect(service.html + service.text).not.toContain('preferences');
  });

  it('le même modèle pour la même personne donne les mêmes octets', () => {
    const body = '<p>Bonjour {{ contact.prenom }}</p>';
    expect(prepared(body).render(PEOPLE)).toEqual(prepared(body).render(PEOPLE));
  });
});
