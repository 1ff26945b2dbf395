import { BarChart } from '../bar-chart.js';
import { CompareTable } from '../compare-table.js';
import { CoverageMatrix, type Coverage } from '../coverage-matrix.js';
import { Section } from '../section.js';

const all = (...cells: string[]) => cells.map((text) => ({ text, outcome: 'pass' as const }));
const SOLUTIONS = ['压铸安全仿真实训系统', '重型装备检修 VR 训练平台', '车间应急演练互动课程'];

/** An asterisk marks the one that the team counts on. */
const cells = (...states: readonly (Coverage | `*${Coverage}`)[]) =>
  states.map((state) => ({ state: state.replace('*', '') as Coverage, bears: state.startsWith('*') }));

const bar = (value: number) => ({ value, text: value.toFixed(3) });

export function TableParts() {
  return (
    <>
      <Section title="方案对比" intro="最多四个，有差别的行加底色。">
        <CompareTable
          label="方案对比"
          corner="对比项"
          columns={SOLUTIONS.map((name) => ({ id: name, head: name }))}
          groups={[
            {
              id: 'asked',
              label: '需求要求的',
              rows: [
                {
                  id: 'delivery',
                  label: '90 天内交付',
                  cells: all('75 天', '80 天', '85 天'),
                  differs: false,
                },
                {
                  id: 'latency',
                  label: '端到端延时 ≤ 20 ms',
                  cells: [...all('18 ms', '15 ms'), { text: '26 ms', outcome: 'broken', mild: true }],
                  differs: true,
                },
                {
                  id: 'price',
                  label: '报价（万元）',
                  cells: [{ text: '150–172' }, { text: '165–180' }, { text: '118–140' }],
                  differs: true,
                },
              ],
            },
          ]}
        />
      </Section>
      <Section title="联合体覆盖" intro="三家合起来覆盖 2 项，还缺 1 项。">
        <CoverageMatrix
          label="联合体覆盖"
          vendors={[
            { id: 'a', name: '钱湖仿真', lead: '牵头' },
            { id: 'b', name: '越州虚境' },
            { id: 'c', name: '瓯江视界' },
          ]}
          rows={[
            { id: 'haptics', capability: '触觉力反馈', cells: cells('*proven', 'none', 'broken') },
            { id: 'gesture', capability: '手势控制', cells: cells('near', '*declared', 'declared') },
            { id: 'network', capability: '端到端网络传输运维', cells: cells('none', 'none', 'none') },
          ]}
        />
      </Section>
      <Section title="条形图" intro="从 0 起，数字写在条上，两个系列另有花纹之别。">
        <BarChart
          caption="前十命中率"
          rowHead="版本"
          series={['新权重', '当时在用']}
          most={1}
          rows={[
            { id: '2', label: '第 2 版比第 1 版', bars: [bar(0.86), bar(0.871)] },
            { id: '3', label: '第 3 版比第 1 版', bars: [bar(0.893), bar(0.871)] },
          ]}
        />
      </Section>
    </>
  );
}
