import { EyeIcon, LockIcon } from './icons.js';
import { useSay } from './say.js';

export interface VisibilityToggleProps {
  /** Name of the field it stands beside. */
  readonly field: string;
  readonly confidential: boolean;
  /** Absent for what is always confidential: then it is a statement, not a button. */
  readonly onChange?: (confidential: boolean) => void;
}

/** Eye 公开 or lock 保密, the other choice underlined. */
export function VisibilityToggle({ field, confidential, onChange }: VisibilityToggleProps) {
  const say = useSay();
  const state = say(confidential ? 'ui.confidential' : 'ui.public');
  const inside = (
    <>
      {confidential ? <LockIcon size={14} /> : <EyeIcon size={14} />}
      <span>{state}</span>
    </>
  );
  const look = `vis${confidential ? ' secret' : ''}`;
  if (!onChange) return <span className={look}>{inside}</span>;
  return (
    <button type="button" className={look} onClick={() => onChange(!confidential)}>
      <span className="vh">{field}</span>
      {inside}
      <u>{say(confidential ? 'ui.visibility.toPublic' : 'ui.visibility.toConfidential')}</u>
    </button>
  );
}

/** In a preview: where something confidential would stand. */
export function Redacted() {
  const say = useSay();
  return (
    <span className="red">
      <LockIcon size={13} />
      <span>{say('ui.visibility.hidden')}</span>
    </span>
  );
}
