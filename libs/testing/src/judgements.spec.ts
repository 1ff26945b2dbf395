import { readSeed, readSeedText } from './seed-files.js';

/* What seeds/judgements promises: known pairs, enough of them, the two gradings' agreement that its README reports. */

interface Judgement {
  readonly need: string;
  readonly solution: string;
  readonly grade: number;
}
const GRADES = [0, 1, 2, 3];
const TAIL = '00000000-0000-7000-8000-00000000'.length;
const short = ({ need, solution }: Judgement): string => `${need.slice(TAIL)} ${solution.slice(TAIL)}`;

const judgements = (file: string): Judgement[] =>
  readSeedText(`judgements/${file}`)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [need = '', , solution = '', grade = ''] = line.split('\t');
      return { need, solution, grade: Number(grade) };
    });
const idsOf = (file: string): string[] => (readSeed(file) as { readonly id: string }[]).map(({ id }) => id);

/** Cohen's kappa with squared distances as weights: 1 = the same grades, 0 = no better than chance. */
function weightedKappa(pairs: readonly (readonly [number, number])[]): number {
  const share = (side: 0 | 1, grade: number) =>
    pairs.filter((pair) => pair[side] === grade).length / pairs.length;
  const observed = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / pairs.length;
  const expected = GRADES.flatMap((a) => GRADES.map((b) => (a - b) ** 2 * share(0, a) * share(1, b)));
  return 1 - observed / expected.reduce((sum, each) => sum + each, 0);
}

const first = judgements('qrels.tsv');
const second = judgements('second-grades.tsv');
const needs = [...new Set(first.map(({ need }) => need))];
const gradesOf = (id: string) => first.filter(({ need }) => need === id).map(({ grade }) => grade);

describe('the judged set', () => {
  it('judges needs and solutions that there are, each pair once, from 0 to 3', () => {
    const known = new Set([...idsOf('demo/needs.json'), ...idsOf('demo/solutions.json')]);
    expect(first.filter(({ need, solution }) => !known.has(need) || !known.has(solution))).toEqual([]);
    expect(new Set(first.map(short)).size).toBe(first.length);
    expect([...first, ...second].filter(({ grade }) => !GRADES.includes(grade))).toEqual([]);
  });

  it('has at least 40 needs, 20 solutions for each, one of them worth a talk', () => {
    expect(needs.length).toBeGreaterThanOrEqual(40);
    for (const id of needs) {
      const grades = gradesOf(id);
      expect([id, grades.length >= 20, grades.some((grade) => grade >= 2)]).toEqual([id, true, true]);
    }
  });

  it('uses every grade often enough to tell rankings apart', () => {
    for (const grade of GRADES)
      expect(first.filter((each) => each.grade === grade).length).toBeGreaterThanOrEqual(40);
  });

  it('was graded twice for a tenth, with the agreement that its README reports', () => {
    const grades = new Map(first.map((each) => [short(each), each.grade]));
    const pairs = second.map((each) => [grades.get(short(each)) ?? NaN, each.grade] as const);
    expect(second.length).toBeGreaterThanOrEqual(Math.floor(first.length / 10));
    const kappa = weightedKappa(pairs).toFixed(2);
    const same = pairs.filter(([a, b]) => a === b).length;
    expect(readSeedText('judgements/README.md')).toContain(`${same} of ${pairs.length} alike, κ = ${kappa}`);
  });
});
