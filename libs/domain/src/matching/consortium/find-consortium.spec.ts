import type { ProvidedCapability, SolutionContent } from '../../posting/solution-content.js';
import type { ScorableSolution } from '../pair.js';
import { REPORT, sampleContext, sampleNeed, sampleSolution } from '../sample-pair.js';
import { findConsortium } from './find-consortium.js';
import type { Consortium } from './team.js';

const proven = (concept: string): ProvidedCapability => ({ concept, proof: REPORT });
const declared = (concept: string): ProvidedCapability => ({ concept });

const vendor = (id: string, change: Partial<SolutionContent>, seat?: string): ScorableSolution => ({
  ...sampleSolution(
    { price: { model: 'one_off', min: 30, max: 40 }, regionsServed: ['33'], ...change },
    seat,
  ),
  id,
  organizationId: `vendor-${id}`,
});

const need = sampleNeed({
  capabilities: [
    { concept: 'gesture', strength: 'constraint' },
    { concept: 'haptics', strength: 'constraint' },
  ],
  specs: [{ quantity: 'latency', comparator: 'lte', value: 20, unit: 'ms', strength: 'constraint' }],
  budget: { max: 100 },
  onSite: 'constraint',
});
const quick = { quantity: 'latency', value: 15, unit: 'ms', proof: REPORT };

const find = (
  solutions: readonly ScorableSolution[],
  asked = need,
  past: Parameters<typeof findConsortium>[3] = [],
) => findConsortium(asked, solutions, sampleContext, past);
const names = ({ teams }: Consortium) =>
  teams.map(({ members }) => members.map(({ solutionId }) => solutionId).join(''));

const g = vendor('g', { capabilities: [proven('gesture')], specs: [quick] });
const h = vendor('h', { capabilities: [proven('haptics')] });

describe('findConsortium', () => {
  it('joins two vendors that together prove what neither does alone, the weightier in the lead', () => {
    const found = find([h, g]);
    expect(found.pieces.map(({ path }) => path)).toEqual(['capabilities.0', 'capabilities.1', 'specs.0']);
    expect(found.alone).toBeUndefined();
    expect(found.teams).toMatchObject([
      { standing: 'passed', bearers: [0, 1, 0], price: { floors: 60, unstated: 0 }, cooperation: [] },
    ]);
    expect(names(found)).toEqual(['gh']);
  });

  it('names what is missing when nobody brings it', () => {
    const [team] = find([vendor('g', { capabilities: [proven('gesture')] }), h]).teams;
    expect(team).toMatchObject({ standing: 'incomplete', bearers: [0, 1, undefined] });
  });

  it('does not take a neighbouring capability for the one that is asked', () => {
    const near = vendor('n', { capabilities: [proven('gesture-control')], specs: [quick] });
    const [team] = find([near, h]).teams;
    expect(team?.standing).toBe('incomplete');
    expect(team?.members.find(({ solutionId }) => solutionId === 'n')?.states[0]).toBe('near');
  });

  it('puts a team whose hard conditions are only stated below all that prove them', () => {
    const said = vendor('a', { capabilities: [declared('haptics')] });
    const found = find([g, said, h]);
    expect(names(found)).toEqual(['gh', 'ga']);
    expect(found.teams.map(({ standing }) => standing)).toEqual(['passed', 'to_verify']);
  });

  it('says who covers everything alone', () => {
    const all = vendor('z', { capabilities: [proven('gesture'), proven('haptics')], specs: [quick] });
    const found = find([g, h, all]);
    expect(found.alone).toMatchObject({ standing: 'passed', members: [{ solutionId: 'z' }] });
  });

  it('keeps within the public budget, and marks a price that is not stated', () => {
    expect(names(find([g, h], sampleNeed({ ...need.content, budget: { max: 59 } })))).toEqual(['g']);
    const mute = vendor('h', { capabilities: [proven('haptics')], price: { model: 'on_quote' } });
    expect(find([g, mute]).teams).toMatchObject([
      { standing: 'to_verify', price: { floors: 30, unstated: 1 } },
    ]);
  });

  it('gives the lead to a member that serves the site', () => {
    const away = vendor('g', { capabilities: [proven('gesture')], specs: [quick], regionsServed: ['3301'] });
    expect(names(find([away, h]))).toEqual(['hg']);
    const alsoAway = vendor('h', { capabilities: [proven('haptics')], regionsServed: ['3301'] });
    expect(find([away, alsoAway]).teams).toEqual([]);
  });

  it('leaves out who breaks what no partner can mend', () => {
    const late = vendor('h', { capabilities: [proven('haptics')], leadTimeDays: { min: 90, max: 120 } });
    const soon = sampleNeed({ ...need.content, deliverWithinDays: 60, deliverStrength: 'constraint' });
    const inTime = vendor('g', {
      capabilities: [proven('gesture')],
      specs: [quick],
      leadTimeDays: { min: 30, max: 50 },
    });
    expect(names(find([inTime, late], soon))).toEqual(['g']);
  });

  it('shows the same vendors once, with the better of their solutions', () => {
    const second = { ...vendor('x', { capabilities: [declared('haptics')] }), organizationId: 'vendor-h' };
    expect(names(find([g, h, second]))).toEqual(['gh']);
  });

  it('prefers those who have worked together', () => {
    const other = vendor('a', { capabilities: [proven('haptics')] });
    const past = {
      organizationIds: ['vendor-g', 'vendor-h'],
      title: '同一个项目',
    } as const;
    expect(names(find([g, h, other]))).toEqual(['ga', 'gh']);
    const found = find([g, h, other], need, [past]);
    expect(names(found)).toEqual(['gh', 'ga']);
    expect(found.teams.map(({ cooperation }) => cooperation)).toEqual([[past], []]);
  });

  it('has nothing to say where no capability is asked', () =>
    expect(find([g, h], sampleNeed())).toEqual({ pieces: [], teams: [] }));
});
