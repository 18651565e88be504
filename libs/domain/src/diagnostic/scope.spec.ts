import { describe, expect, it } from '@jest/globals';
import { judgeScope } from './scope.js';

describe('Le périmètre du diagnostic', () => {
  it.each([
    [[], true, 'dataset'],
    [[''], true, 'dataset'],
    [['dataset'], true, 'dataset'],
    [['series'], true, 'series'],
    [['nonGeographicDataset'], true, 'nonGeographicDataset'],
    [['Dataset'], true, 'Dataset'],
    [['service'], false, 'service'],
    [['document'], false, 'document'],
    [['staticMap'], false, 'staticMap'],
    [['service', 'dataset'], true, 'dataset'],
  ])('le niveau %j : dans le périmètre ? %s', (levels, inScope, level) => {
    expect(judgeScope({ levels })).toEqual({ inScope, level });
  });

  it('une fiche moissonnée ailleurs est hors périmètre', () => {
    expect(judgeScope({ levels: ['dataset'], harvested: true }).inScope).toBe(false);
    expect(judgeScope({ levels: ['dataset'], harvested: false }).inScope).toBe(true);
  });

  it('le périmètre est un réglage', () => {
    expect(judgeScope({ levels: ['service'] }, ['service']).inScope).toBe(true);
    expect(judgeScope({ levels: ['dataset'] }, ['service']).inScope).toBe(false);
  });
});
