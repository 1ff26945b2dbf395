import { lazy, Suspense } from 'react';
import { Section } from '../section.js';
import { FormParts } from './form-parts.js';
import { MatchParts } from './match-parts.js';
import { NeedParts } from './need-parts.js';
import { StateParts } from './state-parts.js';
import { TableParts } from './table-parts.js';
import './gallery.css';

const AntdParts = lazy(async () => ({ default: (await import('./antd-parts.js')).AntdParts }));

/**
 * Every component and state side by side, to hold against the mocks. Only while developing, hence its sentences stand here and
 * not in the catalogue.
 */
export function Gallery() {
  return (
    <>
      <div className="wrap ph">
        <h1>组件与状态</h1>
        <p className="lead">开发对照用。同一组件在所有页面长得一样。</p>
      </div>
      <MatchParts />
      <TableParts />
      <Section title="四种页面状态" intro="说明发生了什么，给一个能做的动作。">
        <StateParts />
      </Section>
      <FormParts />
      <NeedParts />
      <Section title="Ant Design" intro="表单和工作台用，穿同一套颜色。">
        <Suspense>
          <AntdParts />
        </Suspense>
      </Section>
    </>
  );
}
