import { cityOf } from '@duijie/domain';
import type { ControlProps } from '../../../ui/field-frame.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { useRegionsQuery } from '../hooks/use-reference.js';

/** City, then county: '' → 3302 → 330206. Inside a FieldFrame with `group`. */
export function RegionPicker({
  control,
  value,
  onChange,
  onLeave,
}: {
  control: ControlProps;
  value: string;
  onChange: (code: string) => void;
  onLeave?: () => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const { data: province } = useRegionsQuery();
  const city = province?.cities.find((each) => each.code === cityOf(value));
  return (
    <div
      className="g2 region"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.();
      }}
    >
      <select
        {...control}
        className="in"
        aria-label={say('session.unit.city')}
        value={city?.code ?? ''}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{say('session.unit.chooseCity')}</option>
        {province?.cities.map((each) => (
          <option key={each.code} value={each.code}>
            {each.label[locale]}
          </option>
        ))}
      </select>
      <select
        className="in"
        aria-label={say('session.unit.county')}
        disabled={!city}
        value={value.length > 4 ? value : ''}
        onChange={(event) => onChange(event.target.value || cityOf(value))}
      >
        <option value="">{city ? say('session.unit.wholeCity') : say('session.unit.county')}</option>
        {city?.counties.map((each) => (
          <option key={each.code} value={each.code}>
            {each.label[locale]}
          </option>
        ))}
      </select>
    </div>
  );
}
