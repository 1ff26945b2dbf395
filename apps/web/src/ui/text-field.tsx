import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame, type FieldFrameProps } from './field-frame.js';

export interface TextFieldProps extends Omit<FieldFrameProps, 'children' | 'group'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  /** More than one: a text area. */
  readonly rows?: number;
  /** Has the focus as soon as it stands there. */
  readonly focused?: boolean;
  /** Most characters; counted out loud only near the end, and never cut off: what was pasted stays. */
  readonly limit?: number;
  readonly input?: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'id'>;
  readonly after?: ReactNode;
}

/** A labelled line or area of text. */
export function TextField({
  value,
  onChange,
  onLeave,
  rows = 1,
  focused,
  limit,
  input,
  after,
  ...frame
}: TextFieldProps) {
  const length = [...value].length;
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <>
          {rows > 1 ? (
            <textarea
              {...control}
              className="in"
              rows={rows}
              autoFocus={focused}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onBlur={onLeave}
            />
          ) : (
            <input
              {...input}
              {...control}
              autoFocus={focused}
              className={`in ${input?.className ?? ''}`.trim()}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onBlur={onLeave}
            />
          )}
          {limit !== undefined && length > limit * 0.8 && (
            <span className="meta count" aria-hidden="true">
              {length} / {limit}
            </span>
          )}
          {after}
        </>
      )}
    </FieldFrame>
  );
}
