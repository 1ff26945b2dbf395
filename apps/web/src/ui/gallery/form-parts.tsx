import { useState } from 'react';
import { ErrorSummary } from '../error-summary.js';
import { FieldFrame } from '../field-frame.js';
import { FormSection } from '../form-section.js';
import { MoneyRange } from '../money-range.js';
import { Readiness } from '../readiness.js';
import { Section } from '../section.js';
import { SpecRows } from '../spec-rows.js';
import type { SpecRowValue } from '../spec-row.js';
import { TermPicker, type ChosenTerm } from '../term-picker.js';
import { Redacted } from '../visibility-toggle.js';
import { quantities, terms } from './samples.js';

const rowsAtFirst: SpecRowValue[] = [
  { key: '1', quantity: 'ppd', comparator: 'gte', value: '30', unit: 'ppd', strength: 'constraint' },
  { key: '2', quantity: 'refresh', comparator: 'gte', value: '9000', unit: 'hz', strength: 'preference' },
  { key: '3', quantity: 'latency', comparator: 'lte', value: '-1', unit: 'ms', strength: 'preference' },
];

export function FormParts() {
  const [chosen, setChosen] = useState<ChosenTerm[]>([
    { id: 'b', strength: 'constraint' },
    { id: 'c' },
    { id: 'e' },
  ]);
  const [rows, setRows] = useState(rowsAtFirst);
  const [money, setMoney] = useState({ min: '120', max: '180' });
  const [secret, setSecret] = useState(false);
  const errors = [
    { fieldId: 'specs-1-value', message: '刷新率：是不是 90？' },
    { fieldId: 'd', message: '交付日期早于今天' },
  ];
  return (
    <>
      <Section title="表单出错">
        <div className="ex narrow">
          <ErrorSummary errors={errors} attempt={0} />
          <FieldFrame id="d" label="希望何时交付" error="交付日期早于今天，请改成 11 月 21 日以后">
            {(control) => <input {...control} className="in" defaultValue="2026-11-02" />}
          </FieldFrame>
        </div>
      </Section>
      <Section title="表单" intro="标签在上，提示在下，错在最后。">
        <form className="ex">
          <FormSection id="s1" number={1} title="想做什么">
            <FieldFrame id="kind" group label="需求类型">
              {() => (
                <div className="chips">
                  {['场景应用', '开放场景', '成果转化'].map((each, at) => (
                    <label className="chip opt" key={each}>
                      <input type="radio" name="kind" defaultChecked={at === 0} />
                      {each}
                    </label>
                  ))}
                </div>
              )}
            </FieldFrame>
            <FieldFrame
              id="t"
              label="标题"
              hint="一句话说清在哪里、做什么"
              visibility={{ confidential: secret, onChange: setSecret }}
            >
              {(control) => (
                <input {...control} className="in" defaultValue="压铸车间应急处置与检修仿真实训" />
              )}
            </FieldFrame>
            <div className="g2">
              <FieldFrame
                id="b"
                group
                label="预算（万元）"
                visibility={{ confidential: false, onChange: () => undefined }}
              >
                {(control) => <MoneyRange control={control} label="预算" value={money} onChange={setMoney} />}
              </FieldFrame>
              <FieldFrame id="b2" label="内部预算上限（万元）" optional visibility={{ confidential: true }}>
                {(control) => <input {...control} className="in" defaultValue="168" />}
              </FieldFrame>
            </div>
          </FormSection>
          <FormSection
            id="s2"
            number={2}
            title="能力要求"
            intro="从统一词表里选。企业用的是同一套词，所以能对上。"
          >
            <FieldFrame id="c" label="需要的能力" hint="可以打拼音，也可以打平时的叫法">
              {(control) => (
                <TermPicker
                  control={control}
                  options={terms}
                  value={chosen}
                  onChange={setChosen}
                  strength="preference"
                />
              )}
            </FieldFrame>
          </FormSection>
          <FormSection
            id="s3"
            number={3}
            title="指标要求"
            intro="没有把握的可以不填。写成硬性条件的，达不到就不推荐。"
          >
            <SpecRows
              id="specs"
              quantities={quantities}
              rows={rows}
              onChange={setRows}
              errors={{ '3': '延时要大于 0' }}
            />
            <SpecRows
              id="measured"
              kind="measured"
              quantities={quantities}
              rows={rows.slice(0, 1)}
              onChange={() => undefined}
            />
          </FormSection>
        </form>
        <aside className="side narrow" aria-label="完整度">
          <Readiness
            title="需求完整度"
            view={{
              score: 76,
              threshold: 60,
              hints: [
                { text: '改正“刷新率”', fieldId: 'specs-1-value', gain: 2 },
                { text: '写明现场网络条件', fieldId: 't', gain: 8 },
              ],
            }}
            note="按目前内容，约有 30 个方案可参加匹配。"
          />
          <p>
            单位 <Redacted />
          </p>
        </aside>
      </Section>
    </>
  );
}
