import { describe, expect, it } from '@jest/globals';
import { sanitised } from './rich-text.js';
import { faultsOf } from './template-check.js';

const body = (typed: string) => faultsOf('partner', { subject: 'x', body: typed }, sanitised(typed)).body ?? null;
const subject = (typed: string) =>
  faultsOf('partner', { subject: typed, body: '<p>a</p>' }, '<p>a</p>').subject ?? null;

describe('ce qu’un modèle ne peut pas dire', () => {
  it.each([
    '<p>Bonjour {{ contact.prenom }} {{contact.nom}},</p><p>de {{ partenaire.nom }}.</p>',
    '<p>Bonjour{% if contact.fonction %}, {{ contact.fonction }}{% else %} à vous{% endif %}</p>',
    '<p>{% if partenaire.site_web %}</p><p>Voir <a href="{{ partenaire.site_web }}">le site</a></p><p>{% endif %}</p><p>Fin</p>',
    '<ul><li><p>un</p></li><li><p>{% if contact.telephone %}deux{% endif %}</p></li></ul>',
    '<p>Prix { 3 } et 100 % } ]] %} d’accord</p>',
    '<p>{{\u00a0contact.nom\u00a0}}</p>',
  ])('accepté : %s', (typed) => expect(body(typed)).toBeNull());

  it.each([
    [
      '<p>Bonjour</p><p>{{ partenaire.non }}</p>',
      'Ligne 2 : le champ « partenaire.non » n’existe pas',
      'partenaire.nom (Nom du partenaire)',
    ],
    ['<p>{{ diagnostic.a_faire }}</p>', 'Ligne 1 : le champ « diagnostic.a_faire »', 'dans un modèle « Partenaire »'],
    ['<p>{{ zzzz }}</p>', 'le champ « zzzz »', 'menu « Insérer un champ »'],
    ['<p>{% if contact.nomm %}x{% endif %}</p>', 'le champ « contact.nomm »', 'contact.nom (Nom)'],
    ['<p>a<br>b {{ contact.nom </p>', 'Ligne 2 : « {{ contact.nom » n’est pas refermé', '« }} »'],
    ['<p>{% if contact.nom %}a</p>', 'Ligne 1 : « {% if contact.nom %}a » n’a pas son « {% endif %} »', ''],
    ['<p>a</p><p>{% endif %}</p>', 'Ligne 2 : « {% endif %} » n’est pas accepté', '{% if champ %}'],
    ['<p>{% for x in y %}a{% endfor %}</p>', '« {% for x in y %}a{% endfor %} » n’est pas accepté', ''],
    ['<p>{% include "/etc/passwd" %}</p>', 'n’est pas accepté', ''],
    ['<p>{{ contact.nom | upcase }}</p>', '« {{ contact.nom | upcase }} » n’est pas un champ', 'que son nom'],
    ['<p>{{ "texte" }}</p>', 'n’est pas un champ', ''],
    ['<p>a {{ }}</p>', 'Ligne 1 : « {{ }} » n’est pas un champ', ''],
    ['<p>{% if contact.nom == "x" %}a{% endif %}</p>', 'n’est pas un champ', ''],
    ['<p>{% if contact.nom %}a{% elsif contact.prenom %}b{% endif %}</p>', 'n’est pas un champ', ''],
    ['<p>{{ contact.<strong>nom</strong> }}</p>', 'n’est pas un champ', 'ni mise en forme'],
    ['<p>{<b>{ contact.nom }</b>}</p>', 'Une mise en forme coupe les accolades', ''],
    ['<p>Bonjour <b>à tous</p>', 'balise <b>', 'n’a pas sa paire'],
    ['<p>Bonjour</b></p>', 'balise <b>', 'n’a pas sa paire'],
    ['<p>un<p>deux', 'balise <p>', 'n’a pas sa paire'],
    [
      '<p>{% if contact.nom %}<strong>a{% endif %}</strong></p>',
      'Ligne 1 : entre « {% if contact.nom %} »',
      'commence sans finir',
    ],
    ['<p>a{% if contact.nom %}</p><p>b{% endif %}</p>', 'entre « {% if contact.nom %} »', ''],
    ['<p><a href="https://x.org/{{ contact.nom }}">a</a></p>', 'l’adresse du lien', 'un seul champ'],
    ['<p><a href="{{ contact.nom }}">a</a></p>', 'l’adresse du lien', ''],
    ['<p>  <br> </p>', 'Ce courriel ne dit rien', ''],
    ['<script>alert(1)</script>', 'Ce courriel ne dit rien', ''],
  ])('refusé : %s', (typed, start, more) => {
    expect(body(typed)).toContain(start);
    expect(body(typed)).toContain(more);
  });

  it('un bloc est seul dans son paragraphe, et jamais dans un objet', () => {
    const of = (typed: string) => faultsOf('diagnostic', { subject: 'x', body: typed }, sanitised(typed));
    expect(of('<p>a</p><p> {{ diagnostic.a_faire }} </p>')).toEqual({});
    expect(of('<p>a</p><p>Voici {{ diagnostic.a_faire }}</p>').body).toContain(
      'Ligne 2 : le bloc « diagnostic.a_faire » a plusieurs lignes, il doit être seul',
    );
    expect(of('<ul><li>{{ diagnostic.a_faire }}</li></ul>').body).toContain('doit être seul');
    const inSubject = faultsOf('diagnostic', { subject: 'A {{ diagnostic.a_faire }}', body: '<p>a</p>' }, '<p>a</p>');
    expect(inSubject.subject).toContain('Caractère 3 : le bloc');
  });

  it.each([
    ['Bonjour {{ contact.prenom }}', null],
    ['Bonjour {{ contact.prenon }}', 'Caractère 9 : le champ « contact.prenon »'],
    ['Bonjour {{ contact.prenom', 'Caractère 9 : « {{ contact.prenom » n’est pas refermé'],
  ])('l’objet « %s » est jugé de même', (typed, start) => {
    if (start === null) expect(subject(typed)).toBeNull();
    else expect(subject(typed)).toContain(start);
  });
});
