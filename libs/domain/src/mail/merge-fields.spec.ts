import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isMergeField,
  isOwnField,
  MERGE_FIELD_NAMES,
  mergeFieldsOf,
  nearestFields,
  TEMPLATE_KINDS,
} from './merge-fields.js';

describe('champs de fusion', () => {
  it.each(TEMPLATE_KINDS)('un modèle « %s » nomme la personne à qui il est envoyé', (kind) => {
    expect(mergeFieldsOf(kind)).toContain('contact.nom_complet');
  });

  it('un modèle qui n’écrit qu’à une personne ne connaît pas de partenaire', () => {
    expect(isMergeField('contact', 'partenaire.nom')).toBe(false);
    expect(isMergeField('partner', 'partenaire.nom')).toBe(true);
  });

  it('les champs du diagnostic ne sont que dans les modèles de diagnostic', () => {
    const having = TEMPLATE_KINDS.filter((kind) => isMergeField(kind, 'diagnostic.a_faire'));
    expect(having).toEqual(['diagnostic']);
  });

  it.each(['__proto__', 'constructor', 'contact', 'contact.', 'contact.nom ', ''])(
    '« %s » n’est le champ d’aucun modèle',
    (name) => {
      for (const kind of TEMPLATE_KINDS) expect(isMergeField(kind, name)).toBe(false);
    },
  );

  it('le contact et le partenaire viennent d’eux-mêmes, le reste de ce qui cause le courriel', () => {
    expect(MERGE_FIELD_NAMES.filter((name) => !isOwnField(name)).every((n) => /^(contact|partenaire)\./.test(n))).toBe(
      true,
    );
    expect(isOwnField('session.lieu')).toBe(true);
  });

  it.each([
    ['partenaire.non', 'partenaire.nom'],
    ['contact.prénom', 'contact.prenom'],
    ['Contact.Nom', 'contact.nom'],
    ['nom', 'contact.nom'],
    ['diagnostic.a_fair', 'diagnostic.a_faire'],
    ['partenaires.sigles', 'partenaire.sigle'],
  ])('« %s » fait d’abord penser à « %s »', (typed, wanted) => {
    expect(nearestFields('diagnostic', typed)[0]).toBe(wanted);
  });

  it('ce qui ne ressemble à rien ne propose rien', () => {
    expect(nearestFields('contact', 'zzzzzzzz')).toEqual([]);
    expect(nearestFields('contact', '{{')).toEqual([]);
  });

  it('quoi qu’on ait tapé, on propose au plus trois champs, tous du modèle', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom(...TEMPLATE_KINDS), (typed, kind) => {
        const found = nearestFields(kind, typed);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const name of found) expect(isMergeField(kind, name)).toBe(true);
      }),
    );
  });
});
