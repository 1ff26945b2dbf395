import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  emptyNeed,
  emptySolution,
  visibleNeed,
  visibleSolution,
  type Judgements,
  type NeedContent,
  type ScorableNeed,
  type ScorableSolution,
  type SolutionContent,
} from '@duijie/domain';
import { demonstrationPostings } from './demonstration-postings.js';

/** A need or a solution of a judged set: `id`, `title`, `description` and any field of a posting. */
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export interface JudgedSet {
  readonly needs: readonly ScorableNeed[];
  readonly solutions: ReadonlyMap<string, ScorableSolution>;
  readonly judgements: ReadonlyMap<string, Judgements>;
  readonly pairs: number;
}

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');
const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function rows(folder: string, file: string): Row[] {
  return lines(read(folder, file)).map((line, i) => {
    const row = JSON.parse(line) as Row;
    if (typeof row.id !== 'string' || row.id === '') throw new Error(`${file}:${i + 1}: id 缺失 / has no id`);
    return row;
  });
}

/** A need's description is its problem; whatever the row does not say is empty, and drops out of the score. */
function needOf({ id, organizationId, description, ...fields }: Row): ScorableNeed {
  const content = { ...emptyNeed(), problem: text(description), ...fields } as NeedContent;
  return { id, organizationId: text(organizationId), content: visibleNeed(content) };
}

function solutionOf({ id, organizationId, seat, description, ...fields }: Row): ScorableSolution {
  const content = { ...emptySolution(), ...fields, description: text(description) } as SolutionContent;
  return { id, organizationId: text(organizationId), seat: text(seat), content: visibleSolution(content) };
}

/** Postings lie beside their judgements; where neither file does, the judgements are of the demonstration's. */
function postings(folder: string): ReturnType<typeof demonstrationPostings> {
  if (!['needs.jsonl', 'solutions.jsonl'].some((file) => existsSync(path.join(folder, file))))
    return demonstrationPostings();
  return {
    needs: rows(folder, 'needs.jsonl').map(needOf),
    solutions: rows(folder, 'solutions.jsonl').map(solutionOf),
  };
}

/** @throws with file and line when something cannot be read */
export function readJudgedSet(folder: string): JudgedSet {
  const judgements = new Map<string, Map<string, number>>();
  let pairs = 0;
  lines(read(folder, 'qrels.tsv')).forEach((line, i) => {
    const [need = '', , solution = '', grade = ''] = line.split(/\s+/);
    if (need === '' || solution === '' || !/^\d+$/.test(grade))
      throw new Error(`qrels.tsv:${i + 1}: need 0 solution grade`);
    const ofNeed = judgements.get(need) ?? new Map<string, number>();
    judgements.set(need, ofNeed.set(solution, Number(grade)));
    pairs++;
  });
  const { needs, solutions } = postings(folder);
  return { needs, solutions: new Map(solutions.map((each) => [each.id, each])), judgements, pairs };
}
