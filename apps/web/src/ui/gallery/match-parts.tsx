import { Breakdown, BreakdownKey } from '../breakdown.js';
import { ConfidentialChip, ConstraintChip } from '../constraint-chip.js';
import { Counterfactual } from '../counterfactual.js';
import { JointTable } from '../joint-table.js';
import { ProgressStrip } from '../progress-strip.js';
import { Score } from '../score.js';
import { Section } from '../section.js';
import { joints, runs, segments } from './samples.js';

export function MatchParts() {
  return (
    <>
      <Section title="进度条" intro="进行中、完成、出错。">
        <div className="ex">
          {runs.map((run) => (
            <ProgressStrip key={run.step} run={run} />
          ))}
        </div>
      </Section>
      <Section title="对照行" intro="榫卯合上是符合，虚线是待核实，顶住是不符合，空着是未知。">
        <JointTable label="各种状态" joints={joints} headed />
      </Section>
      <Section title="匹配分与明细" intro="实心相加是得分，实心加斜线是上限。">
        <div className="ex">
          <div className="sb">
            <Score score={76} upper={88} />
            <div>
              <Breakdown score={76} upper={88} segments={segments(22, 6, 24, 9, 8, 7, null)} />
              <BreakdownKey />
            </div>
          </div>
          <div className="sb">
            <Score score={62.4} upper={71} small />
            <div className="ex narrow">
              <Breakdown
                score={62.4}
                upper={71}
                segments={segments(20, 5, 14, 12, 5, 6.4, 0).map((each) =>
                  each.factor === 'capability' ? { ...each, upper: 26 } : each,
                )}
              />
              <Breakdown mini score={62} upper={74} segments={segments(20, 5, 14, 12, 5, 6, null)} />
              <div className="tiny">
                <Breakdown score={62} upper={74} segments={segments(20, 5, 14, 12, 5, 6, null)} />
              </div>
            </div>
          </div>
          <Counterfactual
            view={{ text: '若对方补充同类项目验收证明', from: 76, to: 88 }}
            action={<a href="#main">请对方补充</a>}
          />
        </div>
      </Section>
      <Section title="条件标签">
        <p className="row">
          <ConstraintChip text="90 天内交付" strength="constraint" outcome="pass" />
          <ConstraintChip text="离线本地部署" strength="constraint" outcome="unverified" />
          <ConstraintChip text="服务范围含舟山" strength="constraint" outcome="broken" />
          <ConstraintChip text="认证" strength="constraint" outcome="unknown" />
          <ConstraintChip text="同场 ≥ 10 人" strength="preference" outcome="broken" />
          <ConstraintChip text="省内团队" strength="preference" />
          <ConfidentialChip />
        </p>
      </Section>
    </>
  );
}
