import { sayPhrase, type MessageKey } from '@duijie/messages';
import type { CompareCell, CompareGroup, CompareRow } from '../../../ui/compare-table.js';
import { isMild } from '../../../ui/outcome.js';
import { leadText, priceText } from '../../posting/components/money-text.js';
import type { PostingView } from '../../posting/api/posting.js';
import type { Joint, Recommendation } from '../api/types.js';
import type { Speech } from './as-card.js';

/** One column: the pair, and its solution once it is fetched. */
export interface Compared {
  readonly pair: Recommendation;
  readonly solution?: PostingView<'solution'>;
}

const sameCell = (a: CompareCell, b: CompareCell): boolean => a.text === b.text && a.outcome === b.outcome;

function row(id: string, label: string, cells: readonly CompareCell[], detail?: string): CompareRow {
  const [first] = cells;
  return {
    id,
    label,
    cells,
    ...(detail && { detail }),
    differs: first !== undefined && cells.some((cell) => !sameCell(cell, first)),
  };
}

/** Everything by which solutions are told apart: what the need asks, what each factor gave, what the solutions say of themselves. */
export function compareGroups(speech: Speech, columns: readonly Compared[]): CompareGroup[] {
  const { say } = speech;
  const group = (id: 'asked' | 'factors' | 'facts', rows: readonly CompareRow[]): CompareGroup => ({
    id,
    label: say(`compare.group.${id}`),
    rows,
  });
  return [
    group('asked', asked(speech, columns)),
    group('factors', factors(speech, columns)),
    group('facts', facts(speech, columns)),
  ].filter(({ rows }) => rows.length > 0);
}

/** Only rows in which at least two solutions differ. */
export const differencesOf = (groups: readonly CompareGroup[]): CompareGroup[] =>
  groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ differs }) => differs) }))
    .filter(({ rows }) => rows.length > 0);

/** One row per condition and wish; hard conditions first, else in the order of the first solution's list. */
function asked({ say, locale }: Speech, columns: readonly Compared[]): CompareRow[] {
  const joints = new Map<string, Joint>();
  for (const { pair } of columns)
    for (const joint of pair.joints) if (!joints.has(joint.ask.path)) joints.set(joint.ask.path, joint);
  const hard = (joint: Joint): number => (joint.constraint ? 0 : 1);
  return [...joints.values()]
    .sort((a, b) => hard(a) - hard(b))
    .map(({ ask, constraint }) =>
      row(
        ask.path,
        sayPhrase(locale, ask.label),
        columns.map(({ pair }): CompareCell => {
          const joint = pair.joints.find((each) => each.ask.path === ask.path);
          if (!joint?.offer) return { text: say('recommend.silent'), outcome: joint?.outcome ?? 'unknown' };
          return {
            text: sayPhrase(locale, joint.offer.label),
            outcome: joint.outcome,
            mild: !constraint && isMild(joint.outcome, joint.ask.kind),
            ...(joint.offer.source && { source: sayPhrase(locale, joint.offer.source) }),
          };
        }),
        constraint ? say('ui.ask.constraint') : undefined,
      ),
    );
}

function factors({ say }: Speech, columns: readonly Compared[]): CompareRow[] {
  const ids = [...new Set(columns.flatMap(({ pair }) => pair.breakdown.map(({ factor }) => factor)))];
  return ids.map((factor) =>
    row(
      factor,
      say(`ui.factor.${factor}`),
      columns.map(({ pair }): CompareCell => {
        const share = pair.breakdown.find((each) => each.factor === factor);
        if (!share) return { text: '–' };
        const figures = {
          points: Math.round(share.points),
          weight: Math.round(share.weight),
          upper: Math.round(share.upper),
        };
        return {
          text: say(figures.upper > figures.points ? 'compare.points.open' : 'compare.points', figures),
        };
      }),
    ),
  );
}

/** A fact of a solution, said; nothing where it does not state it. */
type Fact = readonly [key: MessageKey, of: (column: Compared) => string | undefined];

function facts({ say, locale, names }: Speech, columns: readonly Compared[]): CompareRow[] {
  const listed = (texts: readonly string[] | undefined): string | undefined =>
    texts?.filter(Boolean).join(say('recommend.list'));
  const all: readonly Fact[] = [
    ['posting.solution.price', ({ pair }) => priceText(say, locale, pair.counterpart.price)],
    ['posting.solution.leadTime', ({ solution }) => solution && leadText(say, solution.content.leadTimeDays)],
    [
      'posting.solution.certificates',
      ({ solution }) =>
        listed(solution?.content.certificates.map(({ certificate }) => names.certificate(certificate))),
    ],
    [
      'posting.solution.deployments',
      ({ solution }) => listed(solution?.content.deployments.map(({ mode }) => names.deployment(mode))),
    ],
    ['posting.solution.regions', ({ solution }) => listed(solution?.content.regionsServed.map(names.place))],
    [
      'posting.solution.readiness',
      ({ solution }) =>
        solution?.content.readiness === undefined
          ? undefined
          : say('posting.solution.readiness.level', { level: solution.content.readiness }),
    ],
    [
      'compare.references',
      ({ solution }) =>
        solution && say('compare.references.count', { n: solution.content.references.length }),
    ],
    ['compare.vendor.city', ({ pair }) => names.region(pair.counterpart.city ?? '')],
  ];
  return all.map(([key, of]) =>
    row(
      key,
      say(key),
      columns.map((column): CompareCell => {
        const text = of(column);
        if (text) return { text };
        return column.solution ? { text: say('posting.unsaid') } : { text: '…' };
      }),
    ),
  );
}
