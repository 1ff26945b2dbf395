import { NEED_LIMITS } from '@duijie/domain';
import { useRef } from 'react';
import { fieldId } from '../../../lib/faults.js';
import { CrossIcon, OutcomeIcon, PlusIcon } from '../../../ui/icons.js';
import { useSay } from '../../../ui/say.js';
import { countedDevices, type DeviceRow } from '../hooks/need-form.js';
import type { FormFaults } from '../hooks/use-form-faults.js';

let made = 0;

/** What is there already: name and number, one a line. */
export function DeviceRows({
  rows,
  onChange,
  faults,
}: {
  rows: readonly DeviceRow[];
  onChange: (rows: DeviceRow[]) => void;
  faults: FormFaults;
}) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const counted = countedDevices(rows);
  const put = (row: DeviceRow): void => onChange(rows.map((each) => (each.key === row.key ? row : each)));
  const focusRow = (at: number): void => {
    requestAnimationFrame(() => {
      const targets = box.current?.querySelectorAll<HTMLElement>('input.name, button.add');
      targets?.[Math.min(at, targets.length - 1)]?.focus();
    });
  };
  return (
    <div className="devices" ref={box} id={fieldId('devices')}>
      {rows.map((row, at) => {
        const index = counted.indexOf(row);
        const path = `devices.${index < 0 ? `new-${at}` : index}`;
        const error = index < 0 ? undefined : faults.at(path);
        return (
          <div
            className="device"
            key={row.key}
            role="group"
            aria-label={say('form.need.devices.row', { n: at + 1 })}
          >
            <input
              className="in name"
              id={fieldId(`${path}.name`)}
              aria-label={say('form.need.devices.name')}
              placeholder={say('form.need.devices.name')}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? fieldId(`${path}.error`) : undefined}
              value={row.name}
              onChange={(event) => put({ ...row, name: event.target.value })}
              onBlur={() => faults.leave('devices')}
            />
            <input
              className="in num2"
              id={fieldId(`${path}.count`)}
              inputMode="numeric"
              autoComplete="off"
              aria-label={say('form.need.devices.count')}
              placeholder={say('form.need.devices.count')}
              aria-invalid={error ? true : undefined}
              value={row.count}
              onChange={(event) => put({ ...row, count: event.target.value })}
              onBlur={() => faults.leave('devices')}
            />
            <button
              type="button"
              className="x"
              aria-label={say('form.need.devices.remove', { name: row.name })}
              onClick={() => {
                onChange(rows.filter((each) => each.key !== row.key));
                focusRow(at);
              }}
            >
              <CrossIcon size={14} />
            </button>
            {error && (
              <span className="err" id={fieldId(`${path}.error`)}>
                <OutcomeIcon outcome="broken" size={14} />
                <span>{error}</span>
              </span>
            )}
          </div>
        );
      })}
      {rows.length < NEED_LIMITS.devices.max && (
        <button
          type="button"
          className="btn sm add"
          onClick={() => {
            made += 1;
            onChange([...rows, { key: `made-${made}`, name: '', count: '' }]);
            focusRow(rows.length);
          }}
        >
          <PlusIcon size={14} />
          {say('form.need.devices.add')}
        </button>
      )}
    </div>
  );
}
