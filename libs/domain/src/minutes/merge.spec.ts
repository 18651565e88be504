import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MinutesContent, Section } from './content.js';
import { mergeContents } from './merge.js';

const section = (id: string, html = `<p>${id}</p>`, title = `Titre ${id}`): Section => ({
  ...{ id, kind: 'text', depth: 1, numbered: true, title, html },
});
const content = (...sections: Section[]): MinutesContent => ({ followedBy: '', recipients: '', sections });
const BASE = content(section('a'), section('b'), section('c'));
const ids = ({ sections }: MinutesContent) => sections.map(({ id }) => id).join('');

describe('deux personnes écrivent le même compte rendu', () => {
  it('dans deux sections différentes : les deux textes sont gardés, sans question', () => {
    const mine = content(section('a', '<p>moi</p>'), section('b'), section('c'));
    const theirs = content(section('a'), section('b', '<p>elle</p>'), section('c'));
    const { merged, conflicts } = mergeContents(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.sections.map(({ html }) => html)).toEqual(['<p>moi</p>', '<p>elle</p>', '<p>c</p>']);
  });

  it('dans la même section : un conflit, avec les deux textes et celui d’où ils partent', () => {
    const mine = content(section('a', '<p>moi</p>'), section('b'), section('c'));
    const theirs = content(section('a', '<p>elle</p>'), section('b'), section('c'));
    expect(mergeContents(BASE, mine, theirs).conflicts).toEqual([
      {
        ...{ sectionId: 'a', field: 'html', heading: 'Titre a', removed: null },
        ...{ base: '<p>a</p>', mine: '<p>moi</p>', theirs: '<p>elle</p>' },
      },
    ]);
  });

  it('le titre et le texte d’une section changent séparément', () => {
    const mine = content(section('a', '<p>moi</p>'), section('b'), section('c'));
    const theirs = content(section('a', '<p>a</p>', 'Autre titre'), section('b'), section('c'));
    const { merged, conflicts } = mergeContents(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.sections[0]).toMatchObject({ title: 'Autre titre', html: '<p>moi</p>' });
  });

  it('le même changement des deux côtés n’est pas un conflit', () => {
    const both = content(section('a', '<p>x</p>'), section('b'), section('c'));
    expect(mergeContents(BASE, both, both)).toEqual({ merged: both, conflicts: [] });
  });

  it('une section retirée par l’une, intacte chez l’autre, est retirée', () => {
    const { merged, conflicts } = mergeContents(BASE, BASE, content(section('a'), section('c')));
    expect(ids(merged)).toBe('ac');
    expect(conflicts).toEqual([]);
  });

  it('une section retirée par l’une et changée par l’autre reste, et le conflit le dit', () => {
    const mine = content(section('a'), section('b', '<p>moi</p>'), section('c'));
    const { merged, conflicts } = mergeContents(BASE, mine, content(section('a'), section('c')));
    expect(ids(merged)).toBe('abc');
    expect(conflicts).toMatchObject([{ sectionId: 'b', mine: '<p>moi</p>', theirs: '', removed: 'theirs' }]);
  });

  it('les sections ajoutées par chacune sont là, à la suite de celle qu’elles suivaient', () => {
    const mine = content(section('a'), section('m'), section('b'), section('c'));
    const theirs = content(section('a'), section('b'), section('c'), section('t'));
    expect(ids(mergeContents(BASE, mine, theirs).merged)).toBe('ambct');
  });

  it('l’ordre de celle qui a déplacé une section l’emporte', () => {
    const moved = content(section('c'), section('a'), section('b'));
    expect(ids(mergeContents(BASE, moved, BASE).merged)).toBe('cab');
    expect(ids(mergeContents(BASE, BASE, moved).merged)).toBe('cab');
  });

  it('les destinataires et les rédacteurs se joignent de même', () => {
    const mine = { ...BASE, recipients: 'moi' };
    const theirs = { ...BASE, recipients: 'elle', followedBy: 'Camille' };
    const { merged, conflicts } = mergeContents(BASE, mine, theirs);
    expect(merged.followedBy).toBe('Camille');
    expect(conflicts).toMatchObject([{ sectionId: null, field: 'recipients', mine: 'moi', theirs: 'elle' }]);
  });

  it('aucun mot de personne n’est perdu', () => {
    const aText = fc.constantFrom('<p>1</p>', '<p>2</p>', '<p>3</p>');
    const aContent = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
      .chain((names) =>
        fc.tuple(...names.map((id) => aText.map((html) => section(id, html)))).map((all) => content(...all)),
      );
    fc.assert(
      fc.property(aContent, aContent, aContent, (base, mine, theirs) => {
        const { merged, conflicts } = mergeContents(base, mine, theirs);
        for (const one of [mine, theirs]) {
          for (const { id, html } of one.sections) {
            const written = base.sections.find((before) => before.id === id)?.html !== html;
            const stands = merged.sections.some((after) => after.id === id && after.html === html);
            const told = conflicts.some((c) => c.sectionId === id && (c.mine === html || c.theirs === html));
            expect(!written || stands || told).toBe(true);
          }
        }
        expect(new Set(ids(merged)).size).toBe(merged.sections.length);
      }),
    );
  });

  it('sans changement de l’autre, rien ne bouge', () => {
    const mine = content(section('c', '<p>x</p>'), section('n'), section('a'));
    expect(mergeContents(BASE, mine, BASE)).toEqual({ merged: mine, conflicts: [] });
  });
});
