import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import type { ReactNode } from 'react';
import { Breakdown, type SegmentView } from './breakdown.js';
import { JointTable, type JointView } from './joint-table.js';
import { ProgressStrip, type RunView } from './progress-strip.js';
import { LocaleProvider } from './say.js';
import { Score } from './score.js';
import { ConstraintChip } from './constraint-chip.js';
import { Tracker } from './tracker.js';

const drawn = (node: ReactNode, locale: 'zh' | 'en' = 'zh'): string =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <LocaleProvider locale={locale}>{node}</LocaleProvider>
    </StaticRouter>,
  );
const heard = (markup: string): string =>
  markup
    .replace(/<([a-z]+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ');
const named = (markup: string): string | undefined => /role="img" aria-label="([^"]+)"/.exec(markup)?.[1];

describe('what a screen reader is told', () => {
  it('of a score: the figure and its upper bound', () => {
    expect(heard(drawn(<Score score={76.4} upper={88} />))).toBe('匹配分 76，上限 88');
    expect(heard(drawn(<Score score={84} upper={84} toVerify />))).toBe('匹配分 84，依据齐全待核实');
    expect(heard(drawn(<Score score={76} upper={88} />, 'en'))).toBe('Match score 76, up to 88');
  });

  it('of a breakdown: every factor, unknown as unknown, parts of it as such', () => {
    const segments: SegmentView[] = [
      { factor: 'capability', weight: 60, points: 40, upper: 50 },
      { factor: 'specs', weight: 20, points: 20, upper: 20 },
      { factor: 'references', weight: 20, points: 0, upper: 20 },
    ];
    expect(named(drawn(<Breakdown score={60} upper={90} segments={segments} />))).toBe(
      '匹配分 60，上限 90。能力 40 分，另有 10 分未知（满分 60），指标 20 分（满分 20），案例 未知（满分 20）',
    );
  });

  it('of a joint: what is asked, what is offered, the word; a table with heads', () => {
    const joint: JointView = {
      id: '1',
      ask: { text: '离线本地部署', kind: 'constraint' },
      outcome: 'unverified',
      offers: [{ text: '自述支持', source: { text: '未见证明' } }],
    };
    const markup = drawn(<JointTable label="对照" joints={[joint]} />);
    expect(heard(markup)).toBe('你的要求对方的依据离线本地部署硬性条件自述支持待核实未见证明');
    expect(markup).toContain('role="columnheader"');
  });

  it('of a match under way: only its step, not each count', () => {
    const said = (run: RunView): string | undefined =>
      /role="status">([^<]*)</.exec(drawn(<ProgressStrip run={run} />))?.[1];
    expect(said({ step: 'scoring', candidates: 214, scored: 3 })).toBe(
      said({ step: 'scoring', candidates: 214, scored: 168 }),
    );
    expect(said({ step: 'done', recommended: 5 })).toBe('推荐已更新，5 个');
    expect(said({ step: 'searching', failed: 'retrying' })).toContain('自动重试');
  });
});

describe('signs', () => {
  it('an unmet preference is milder than a broken hard condition', () => {
    expect(drawn(<ConstraintChip text="省内" strength="preference" outcome="broken" />)).toContain(
      'tag fail line',
    );
    expect(drawn(<ConstraintChip text="省内" strength="constraint" outcome="broken" />)).not.toContain(
      'tag fail line',
    );
  });

  it('待核实 is never worded as met', () => {
    expect(heard(drawn(<ConstraintChip text="离线部署" strength="constraint" outcome="unverified" />))).toBe(
      '离线部署，待核实',
    );
  });

  it('the tracker marks the one step that is now', () => {
    expect(drawn(<Tracker step="invite" />).match(/aria-current="step"/g)).toHaveLength(1);
  });
});
