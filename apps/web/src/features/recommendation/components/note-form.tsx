import { NOTE } from '@duijie/domain';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { useReturnFocus } from '../../../ui/return-focus.js';
import { TextField } from '../../../ui/text-field.js';
import { useSay } from '../../../ui/say.js';

/** A few words before something is done, in place: what follows from it, a note, one button. */
export function NoteForm({
  title,
  explain,
  label,
  hint,
  suggested = '',
  action,
  required,
  busy = false,
  onCancel,
  onSend,
}: {
  title: string;
  explain?: ReactNode;
  label: string;
  hint?: string;
  suggested?: string;
  action: string;
  /** What to say when the note is empty; it is optional otherwise. */
  required?: string;
  busy?: boolean;
  onCancel: () => void;
  onSend: (note: string) => void;
}) {
  const say = useSay();
  const id = useId();
  useReturnFocus();
  const [note, setNote] = useState(suggested);
  const [error, setError] = useState<string>();
  return (
    <form
      className="why"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if ([...note.trim()].length > NOTE.max) return setError(say('problem.too_long', { max: NOTE.max }));
        if (required && !note.trim()) {
          setError(required);
          document.getElementById(id)?.focus();
          return;
        }
        onSend(note.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p className="lbl">{title}</p>
      {explain}
      <TextField
        id={id}
        label={label}
        hint={hint}
        optional={!required}
        rows={3}
        focused
        limit={NOTE.max}
        value={note}
        onChange={setNote}
        error={error}
      />
      <div className="row">
        <Button type="submit" size="md" look="primary" busy={busy}>
          {action}
        </Button>
        <Button size="md" look="quiet" onClick={onCancel}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
