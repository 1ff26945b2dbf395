import { useState } from 'react';
import { BarCompare } from '../bar-compare.js';
import { Button } from '../button.js';
import { FacetList } from '../facet-list.js';
import { Pager } from '../pager.js';
import { RecommendationCard, VerificationGate } from '../recommendation-card.js';
import { SearchBox } from '../search-box.js';
import { Section } from '../section.js';
import { Tracker } from '../tracker.js';
import { declineReasons, recommendation, toVerify } from './samples.js';

const cities = ['杭州', '宁波', '温州', '绍兴', '嘉兴', '金华', '台州', '湖州', '衢州', '丽水', '舟山'];

export function NeedParts() {
  const [compared, setCompared] = useState(true);
  const [chosen, setChosen] = useState<string[]>(['宁波']);
  const decline = { reasons: declineReasons, onSend: () => undefined };
  return (
    <>
      <Section title="进度与轮次">
        <Tracker step="invite" turn={{ whose: 'you', task: '11 月 24 日前邀请 1–3 家，或说明都不合适' }} />
      </Section>
      <Section title="推荐卡">
        <div>
          <RecommendationCard
            first
            evidenceOpen
            view={recommendation}
            decline={decline}
            compare={{ checked: compared, onChange: setCompared }}
            counterfactualAction={
              <button type="button" className="link">
                请对方补充
              </button>
            }
            actions={
              <Button look="primary" size="md">
                邀请
              </Button>
            }
          />
          <VerificationGate count={2} />
          <RecommendationCard
            view={toVerify}
            decline={decline}
            counterfactualAction={
              <button type="button" className="link">
                请对方补证
              </button>
            }
            actions={<Button size="md">仍要邀请…</Button>}
          />
        </div>
      </Section>
      <Section title="搜索">
        <div className="ex">
          <SearchBox
            choosable
            kind="needs"
            query=""
            onSearch={() => undefined}
            hot={[
              { label: '仿真实训', to: '/needs?q=仿真实训' },
              { label: '远程维修', to: '/needs?q=远程维修' },
            ]}
          />
          <div className="narrow">
            <FacetList
              title="城市"
              options={cities.map((city, at) => ({ value: city, label: city, count: 29 - at }))}
              selected={chosen}
              onChange={setChosen}
            />
          </div>
          <Pager page={5} pages={12} toPage={(page) => `/parts?page=${page}`} />
        </div>
      </Section>
      <Section title="以前与现在">
        <BarCompare
          view={{
            measure: '人均实训成本',
            before: { value: 4200, text: '4,200 元' },
            now: { value: 1150, text: '1,150 元' },
          }}
          proof={<a href="#main">验收单 YS-2026-0031（演示）</a>}
        />
      </Section>
    </>
  );
}
