import { useId, useRef, useState } from 'react';
import { Button } from './button.js';
import { OutcomeIcon } from './icons.js';
import { useReturnFocus } from './return-focus.js';
import { useSay } from './say.js';

export interface ReasonOption {
  readonly code: string;
  readonly label: string;
}

export interface DeclineFormProps {
  readonly reasons: readonly ReasonOption[];
  readonly busy?: boolean;
  readonly onCancel: () => void;
  readonly onSend: (code: string, note: string) => void;
  /** Longest note, in characters. */
  readonly noteLimit?: number;
  /** Where the usual words do not fit: the question, who is told what, the button. */
  readonly title?: string;
  readonly hint?: string;
  readonly send?: string;
}

/** Why not: a reason is required. Opens in place, not in a dialog. */
export function DeclineForm({
  reasons,
  busy = false,
  onCancel,
  onSend,
  noteLimit = 300,
  title,
  hint,
  send,
}: DeclineFormProps) {
  const say = useSay();
  const id = useId();
  useReturnFocus();
  const first = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [missing, setMissing] = useState(false);
  const [note, setNote] = useState('');
  return (
    <form
      className="why"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) return onSend(chosen, note.trim());
        setMissing(true);
        first.current?.focus();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <fieldset aria-describedby={`${id}-hint${missing ? ` ${id}-missing` : ''}`}>
        <legend className="lbl">{title ?? say('ui.decline.why')}</legend>
        <span className="hint" id={`${id}-hint`}>
          {hint ?? say('ui.decline.hint')}
        </span>
        <div className="chips">
          {reasons.map((reason, at) => (
            <label className="chip opt" key={reason.code}>
              <input
                ref={at === 0 ? first : undefined}
                autoFocus={at === 0}
                type="radio"
                name={id}
                value={reason.code}
                checked={chosen === reason.code}
                onChange={() => {
                  setChosen(reason.code);
                  setMissing(false);
                }}
              />
              {reason.label}
            </label>
          ))}
        </div>
        {missing && (
          <span className="err" id={`${id}-missing`} role="alert">
            <OutcomeIcon outcome="broken" size={14} />
            {say('ui.decline.missing')}
          </span>
        )}
      </fieldset>
      <div className="f">
        <label htmlFor={`${id}-note`}>
          {say('ui.decline.note')}
          <small>{say('ui.optional')}</small>
        </label>
        <textarea
          className="in sm"
          id={`${id}-note`}
          rows={2}
          maxLength={noteLimit}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="row">
        <Button type="submit" size="md" busy={busy}>
          {send ?? say('ui.decline.send')}
        </Button>
        <Button size="md" look="quiet" onClick={onCancel}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
