import { useRef } from 'react';
import { RegionPicker } from '../../reference/components/region-picker.js';
import { useVocabularyQuery } from '../../reference/hooks/use-reference.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { PlusIcon } from '../../../ui/icons.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import { countedReferences, NO_PROOF, type ReferenceRow } from '../hooks/solution-form.js';
import type { FormFaults } from '../hooks/use-form-faults.js';
import { ProofFields } from './proof-fields.js';

let made = 0;

/** Projects that were really delivered, one after another. */
export function ReferenceRows({
  rows,
  limit,
  faults,
  onChange,
}: {
  rows: readonly ReferenceRow[];
  limit: number;
  faults: FormFaults;
  onChange: (rows: ReferenceRow[]) => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const { data: vocabulary } = useVocabularyQuery();
  const counted = countedReferences(rows);
  const focusRow = (at: number): void => {
    requestAnimationFrame(() => {
      const targets = box.current?.querySelectorAll<HTMLElement>('input.project, button.add');
      targets?.[Math.min(at, targets.length - 1)]?.focus();
    });
  };
  return (
    <div id={fieldId('references')} ref={box}>
      {rows.map((row, at) => {
        const index = counted.indexOf(row);
        const path = `references.${index < 0 ? `new-${at}` : index}`;
        const put = (next: Partial<ReferenceRow>): void =>
          onChange(rows.map((each) => (each.key === row.key ? { ...each, ...next } : each)));
        const leave = (): void => faults.leave('references');
        const field = (name: 'title' | 'customer' | 'year' | 'amount') => ({
          id: fieldId(`${path}.${name}`),
          label: say(`form.solution.reference.${name}`),
          value: row[name],
          onChange: (value: string) => put({ [name]: value }),
          onLeave: leave,
          error: faults.all[`${path}.${name}`],
        });
        return (
          <div
            className="reference"
            key={row.key}
            role="group"
            aria-label={say('form.solution.references.row', { n: at + 1 })}
          >
            <div className="g2">
              <TextField {...field('title')} input={{ className: 'project', autoComplete: 'off' }} />
              <TextField {...field('customer')} input={{ autoComplete: 'off' }} />
              <FieldFrame
                id={fieldId(`${path}.scenarioDirection`)}
                label={say('form.solution.reference.scenarioDirection')}
                error={faults.all[`${path}.scenarioDirection`]}
              >
                {(control) => (
                  <select
                    {...control}
                    className="in"
                    value={row.scenarioDirection}
                    onChange={(event) => put({ scenarioDirection: event.target.value })}
                    onBlur={leave}
                  >
                    <option value="">{say('form.choose')}</option>
                    {vocabulary?.directions
                      .filter(({ side }) => side === 'scenario')
                      .map((direction) => (
                        <option key={direction.id} value={direction.id}>
                          {direction.label[locale]}
                        </option>
                      ))}
                  </select>
                )}
              </FieldFrame>
              <div className="g2 even">
                <TextField
                  {...field('year')}
                  input={{ inputMode: 'numeric', className: 'num2', autoComplete: 'off' }}
                />
                <TextField
                  {...field('amount')}
                  optional
                  input={{ inputMode: 'decimal', className: 'num2', autoComplete: 'off' }}
                />
              </div>
            </div>
            <FieldFrame
              group
              optional
              id={fieldId(`${path}.region`)}
              label={say('form.solution.reference.region')}
            >
              {(control) => (
                <RegionPicker control={control} value={row.region} onChange={(region) => put({ region })} />
              )}
            </FieldFrame>
            <ProofFields
              claim={row.title}
              path={path}
              proof={row.proof}
              error={faults.at(`${path}.proof`)}
              onChange={(proof) => put({ proof })}
              onLeave={leave}
            />
            <div>
              <button
                type="button"
                className="link"
                onClick={() => {
                  onChange(rows.filter((each) => each.key !== row.key));
                  focusRow(at);
                }}
              >
                {say('form.solution.references.remove')}
                <span className="vh"> {row.title}</span>
              </button>
            </div>
          </div>
        );
      })}
      {rows.length < limit && (
        <button
          type="button"
          className="btn sm add"
          onClick={() => {
            made += 1;
            onChange([
              ...rows,
              {
                key: `made-${made}`,
                title: '',
                customer: '',
                scenarioDirection: '',
                region: '',
                year: '',
                amount: '',
                proof: NO_PROOF,
              },
            ]);
            focusRow(rows.length);
          }}
        >
          <PlusIcon size={14} />
          {say('form.solution.references.add')}
        </button>
      )}
    </div>
  );
}
