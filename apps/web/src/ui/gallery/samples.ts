import type { FactorId, SegmentView } from '../breakdown.js';
import type { JointView } from '../joint-table.js';
import type { RunView } from '../progress-strip.js';
import type { RecommendationView } from '../recommendation-card.js';
import type { QuantityOption } from '../spec-row.js';
import type { TermOption } from '../term-search.js';

/** Invented, 演示. */
const FACTORS: readonly (readonly [FactorId, number])[] = [
  ['capability', 26],
  ['text', 8],
  ['specs', 24],
  ['price', 14],
  ['time', 8],
  ['region', 8],
  ['references', 12],
];

/** Points in the order of FACTORS; null = wholly unknown. */
export const segments = (...points: (number | null)[]): SegmentView[] =>
  FACTORS.map(([factor, weight], at) => {
    const earned = points[at];
    return earned == null
      ? { factor, weight, points: 0, upper: weight }
      : { factor, weight, points: earned, upper: earned };
  });

const run = { queuedAt: '2026-11-20T02:31:58Z', candidates: 214 };
export const runs: readonly RunView[] = [
  { ...run, step: 'scoring', scored: 168, shownFrom: '2026-11-20T02:12:00Z' },
  {
    ...run,
    step: 'done',
    passed: 21,
    toVerify: 9,
    recommended: 5,
    finishedAt: '2026-11-20T02:32:01Z',
    tookMs: 3200,
  },
  { ...run, step: 'searching', failed: 'retrying', shownFrom: '2026-11-20T02:12:00Z' },
];

export const joints: readonly JointView[] = [
  {
    id: '1',
    ask: { text: '端到端延时 ≤ 20 ms', kind: 'spec' },
    outcome: 'pass',
    offers: [{ text: '18 ms', source: { text: '检测报告', to: '/parts' } }],
  },
  {
    id: '2',
    ask: { text: '离线本地部署', kind: 'constraint' },
    outcome: 'unverified',
    offers: [{ text: '自述支持', source: { text: '未见证明，排在全部通过者之后' } }],
  },
  {
    id: '3',
    ask: { text: '服务范围含舟山', kind: 'constraint' },
    outcome: 'broken',
    offers: [{ text: '只服务杭州、绍兴' }],
    note: '不推荐',
  },
  {
    id: '4',
    ask: { text: '同场 ≥ 10 人', kind: 'preference' },
    outcome: 'broken',
    offers: [{ text: '8 人' }],
    note: '扣 6 分',
  },
  {
    id: '5',
    ask: { text: '有同类验收案例', kind: 'preference' },
    outcome: 'unknown',
    offers: [{ text: '未提供' }],
    note: '按 0 分计',
  },
  {
    id: '6',
    ask: { text: '单眼角分辨率 ≥ 30 PPD', kind: 'spec' },
    outcome: 'unverified',
    offers: [
      { text: '34 PPD', source: { text: '2026 年 5 月检测报告' } },
      { text: '28 PPD', source: { text: '产品手册' } },
    ],
  },
];

export const recommendation: RecommendationView = {
  id: 'r1',
  score: 84,
  upper: 84,
  toVerify: false,
  title: '压铸安全仿真实训系统',
  to: '/parts',
  meta: ['青岚数维（演示）', '杭州', '集成'],
  segments: segments(26, 6, 18, 12, 8, 8, 6),
  reasons: [
    { text: '5 项能力要求全部具备', outcome: 'pass' },
    { text: '75 天可交付，要求 90 天内', outcome: 'pass' },
    { text: '在杭州、宁波各有驻场工程师', outcome: 'pass' },
  ],
  gaps: [{ text: '同场人数 8 人，偏好为 10 人以上', outcome: 'broken', mild: true }],
  privateCheck: '报价 150–172 万元，上端超出你的内部上限 168 万元。仅你和专员可见，不计分。',
  counterfactual: { text: '若对方再提供 1 个同类验收案例', from: 84, to: 90 },
  joints,
};

export const toVerify: RecommendationView = {
  id: 'r2',
  score: 79,
  upper: 93,
  toVerify: true,
  title: '高温作业虚实融合实训台',
  to: '/parts',
  meta: ['钱湖仿真（演示）', '宁波', '集成'],
  segments: segments(26, 7, 20, null, 8, 8, 10),
  reasons: [
    { text: '能力要求全部具备', outcome: 'pass' },
    { text: '北仑区内有 2 个验收案例', outcome: 'pass' },
    { text: '可接入你现有的 6 台工控机', outcome: 'pass' },
  ],
  gaps: [
    { text: '硬性条件“离线本地部署”：对方自述支持，未见证明', outcome: 'unverified' },
    { text: '未写明价格', outcome: 'unknown' },
  ],
  counterfactual: { text: '若对方证明支持离线本地部署', place: '进入通过组，排第 2' },
  joints: [],
};

export const declineReasons = [
  { code: 'capability_gap', label: '能力不够' },
  { code: 'over_budget', label: '超出预算' },
  { code: 'too_late', label: '交付太晚' },
  { code: 'lacks_proof', label: '缺少证明' },
  { code: 'other_choice', label: '已选别家' },
  { code: 'other', label: '其他' },
];

export const terms: readonly TermOption[] = [
  {
    id: 'a',
    label: '触觉力反馈',
    pinyin: 'chu jue li fan kui',
    group: 'VR+仿真实训',
    note: '技术，专栏 3。31 个方案具备',
    matchable: true,
    synonyms: ['力反馈'],
  },
  {
    id: 'b',
    label: '手势控制',
    pinyin: 'shou shi kong zhi',
    group: 'VR+仿真实训',
    note: '技术，专栏 3',
    matchable: true,
  },
  {
    id: 'c',
    label: '姿态控制',
    pinyin: 'zi tai kong zhi',
    group: 'VR+仿真实训',
    note: '技术，专栏 3',
    matchable: true,
  },
  {
    id: 'd',
    label: '触感反馈',
    pinyin: 'chu gan fan kui',
    group: '感知交互',
    note: '技术，专栏 1。24 个方案具备',
    matchable: true,
  },
  {
    id: 'e',
    label: '六自由度头显终端与手柄',
    pinyin: 'liu zi you du tou xian zhong duan yu shou bing',
    group: '终端外设',
    matchable: true,
  },
  {
    id: 'f',
    label: '视-听-触',
    pinyin: 'shi ting chu',
    note: '效果，请写进“做成什么样算成功”',
    matchable: false,
  },
];

export const quantities: readonly QuantityOption[] = [
  { code: 'ppd', label: '单眼角分辨率', units: [{ id: 'ppd', label: 'PPD' }], typical: { min: 15, max: 60 } },
  {
    code: 'latency',
    label: '端到端延时',
    units: [
      { id: 'ms', label: 'ms' },
      { id: 's', label: 's' },
    ],
    typical: { min: 5, max: 100 },
    comparator: 'lte',
  },
  { code: 'refresh', label: '刷新率', units: [{ id: 'hz', label: 'Hz' }], typical: { min: 60, max: 240 } },
];
