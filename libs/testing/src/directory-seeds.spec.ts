import type { Industry, PublicFact } from '@duijie/domain';
import { counted } from './counted.js';
import { readSeed, seedRegions, seedVocabulary } from './seed-files.js';

/* The counts of the directories: whoever edits seeds/ and loses one learns it here. */

const vocabulary = seedVocabulary();
const regions = seedRegions();

describe('directories', () => {
  it('has 11 cities and 90 counties, neighbours nearer than the ends of the province', () => {
    expect(regions.cities).toHaveLength(11);
    expect(regions.cities.flatMap((city) => city.counties)).toHaveLength(90);
    expect(regions.distanceKm('3306', '3301')).toBeLessThan(60);
    expect(regions.distanceKm('3308', '3309')).toBeGreaterThan(300);
    for (const { center } of regions.cities) {
      expect(center.lat > 27 && center.lat < 31.5).toBe(true);
      expect(center.lng > 118 && center.lng < 123).toBe(true);
    }
  });

  it('has the 20 sections, 97 divisions and 1,381 classes of GB/T 4754 with codes that fit their level', () => {
    const industries = readSeed('directories/industries.json') as Industry[];
    expect(new Set(industries.map((each) => each.code)).size).toBe(industries.length);
    expect(Object.fromEntries(counted(industries.map((each) => each.level)))).toEqual({
      1: 20,
      2: 97,
      3: 274,
      4: 1381,
    });
    expect(industries.filter((each) => each.code.length !== [0, 1, 3, 4, 5][each.level])).toEqual([]);
  });

  it('has 17 sourced facts, 9 of them cases, on places and concepts that exist', () => {
    const facts = readSeed('directories/cases.json') as PublicFact[];
    expect(Object.fromEntries(counted(facts.map((fact) => fact.kind)))).toEqual({
      application_case: 9,
      policy: 4,
      park: 2,
      vendor: 2,
    });
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(17);
    for (const fact of facts) {
      expect(fact.sources.every((source) => /^https?:\/\/\S+$/.test(source))).toBe(true);
      if (fact.city !== null) expect(regions.knows(fact.city)).toBe(true);
      if (fact.county !== undefined) expect(regions.within(fact.county, fact.city ?? '')).toBe(true);
      expect(fact.kind === 'application_case').toBe(fact.scenarioDirection !== undefined);
      if (fact.scenarioDirection !== undefined)
        expect(vocabulary.direction(fact.scenarioDirection)?.side).toBe('scenario');
      for (const id of fact.concepts ?? []) expect(vocabulary.concept(id)?.matchable).toBe(true);
    }
  });
});
