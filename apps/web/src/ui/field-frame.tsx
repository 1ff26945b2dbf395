import type { ReactNode } from 'react';
import { OutcomeIcon } from './icons.js';
import { useSay } from './say.js';
import { VisibilityToggle, type VisibilityToggleProps } from './visibility-toggle.js';

/** What the control inside must carry, so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldFrameProps {
  /** Id of the control; the error summary and readiness hints lead to it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Shown when set; set it on leaving the field or on submit, never while typing. */
  readonly error?: string;
  /** Required ones are not starred, optional ones are marked. */
  readonly optional?: boolean;
  readonly visibility?: Omit<VisibilityToggleProps, 'field'>;
  /** A set of controls (radios, two inputs): a fieldset with a legend instead of a label. */
  readonly group?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label above, hint below it, control, error below with its icon. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional = false,
  visibility,
  group = false,
  children,
}: FieldFrameProps) {
  const say = useSay();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined;
  const name = (
    <>
      {label}
      {optional && <small>{say('ui.optional')}</small>}
    </>
  );
  return (
    <div
      className="f"
      role={group ? 'group' : undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
      aria-describedby={group ? described : undefined}
    >
      <div className="lrow">
        {group ? (
          <span className="lbl" id={`${id}-label`}>
            {name}
          </span>
        ) : (
          <label className="lbl" htmlFor={id} id={`${id}-label`}>
            {name}
          </label>
        )}
        {visibility && <VisibilityToggle field={label} {...visibility} />}
      </div>
      {hint && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {error && (
        <span className="err" id={errorId}>
          <OutcomeIcon outcome="broken" size={14} />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}
