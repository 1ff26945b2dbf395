import type { ConfidentialField } from '@duijie/domain';
import { useSay } from '../../../ui/say.js';
import type { PostingView } from '../api/posting.js';
import { AskTable } from './ask-table.js';
import { Kept } from './locked.js';

/** What a need says, part by part; what is kept back says so in its place. */
export function NeedMatter({ view, inside }: { view: PostingView<'need'>; inside: boolean }) {
  const say = useSay();
  const need = view.content;
  const kept = (field: ConfidentialField): boolean => view.confidentialFields.includes(field);
  const text = (field: 'problem' | 'goal' | 'siteConditions', title: string) =>
    need[field] || kept(field) ? (
      <section>
        <h2>{title}</h2>
        <Kept confidential={kept(field)} inside={inside}>
          <p className="prose">{need[field]}</p>
        </Kept>
      </section>
    ) : null;
  const keptAsks = (['specs', 'certificates', 'deployment', 'deliverWithinDays'] as const).filter(kept);
  return (
    <div className="matter">
      {text('problem', say('posting.need.problem'))}
      {text('goal', say('posting.need.goal'))}
      <section>
        <h2>{say('posting.need.asks')}</h2>
        <AskTable need={need} />
        {keptAsks.map((field) => (
          <div className="row" key={field} style={{ marginTop: 12 }}>
            <span className="meta">{say(`posting.ask.${KIND[field]}`)}</span>
            <Kept confidential inside={inside} short>
              {null}
            </Kept>
          </div>
        ))}
      </section>
      {text('siteConditions', say('posting.need.site'))}
      {(need.devices.length > 0 || kept('devices')) && (
        <section>
          <h2>{say('posting.devices')}</h2>
          <Kept confidential={kept('devices')} inside={inside}>
            <ul>
              {need.devices.map((device, at) => (
                <li key={at}>
                  {device.count === undefined
                    ? device.name
                    : say('posting.devices.count', { name: device.name, n: device.count })}
                </li>
              ))}
            </ul>
          </Kept>
        </section>
      )}
    </div>
  );
}

const KIND = {
  specs: 'spec',
  certificates: 'certificate',
  deployment: 'deployment',
  deliverWithinDays: 'delivery',
} as const;
