import { describe, expect, it } from '@jest/globals';
import { CONFIDENTIAL_FIELDS } from '@duijie/domain';
import {
  needContent,
  NOON,
  sampleOrganization,
  samplePosting,
  seedRegions,
  seedVocabulary,
  solutionContent,
} from '@duijie/testing';
import { projectDocument } from './project-document.js';

const shelf = { vocabulary: seedVocabulary(), regions: seedRegions() };
const owner = sampleOrganization({ name: '江北某压铸企业', region: '330206' });
const live = { version: 7, state: 'published', liveRevision: 1, publishedAt: NOON } as const;
const need = samplePosting('need', owner.id, 'a', live);

describe('a search document', () => {
  it('says what is public of a need', () => {
    const document = projectDocument(need, needContent(), owner, shelf);
    expect(document).toMatchObject({
      id: need.id,
      side: 'need',
      version: 7,
      organizationName: '江北某压铸企业',
      city: '3302',
      budgetMin: 60,
      budgetMax: 120,
      scenarioDirections: ['simulation-training'],
    });
    expect(document.body).toContain('班组长');
    expect(document.terms).toContain(shelf.vocabulary.concept('hazardous-work-training')?.label.zh);
    expect(document.terms).toEqual(expect.arrayContaining(['北仑区', '宁波市', 'Ningbo']));
    expect(document.supplyDirections.length).toBeGreaterThan(0);
  });

  it('takes a solution’s place from its vendor', () => {
    const vendor = sampleOrganization({ region: '330108' });
    const solution = samplePosting('solution', vendor.id, 'a', live);
    expect(projectDocument(solution, solutionContent(), vendor, shelf)).toMatchObject({
      city: '3301',
      priceMin: 70,
      organizationName: vendor.name,
    });
  });

  it('holds nothing confidential, whatever is', () => {
    const secret = '绝密词';
    const content = needContent({
      siteAddress: secret,
      problem: secret.repeat(5),
      goal: secret.repeat(3),
      siteConditions: secret,
      budget: { min: 4_321, max: 4_322 },
      budgetCeiling: 4_323,
      confidentialNote: secret,
      devices: [{ name: secret }],
      contact: { name: secret, phone: '13800004321' },
      confidential: CONFIDENTIAL_FIELDS,
    });
    const text = JSON.stringify(projectDocument(need, content, { ...owner, name: secret }, shelf));
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/432\d/);
    expect(text).not.toContain(owner.id);
  });
});
