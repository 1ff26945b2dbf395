import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { differences } from '../hooks/differences.js';

/** Somebody else saved in between: what differs, and which side goes on. Nothing typed is lost meanwhile. */
export function ConflictBox<C extends object>({
  mine,
  theirs,
  nameOf,
  textOf,
  onResolve,
}: {
  mine: C;
  theirs: C;
  nameOf: (field: string) => string;
  textOf: (content: C, field: string) => string;
  onResolve: (mine: boolean) => void;
}) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const fields = differences(mine, theirs);
  return (
    <div className="conflict" role="alert" tabIndex={-1} ref={box}>
      <h2>{say('form.conflict.title')}</h2>
      <p>{say(fields.length > 0 ? 'form.conflict.text' : 'form.conflict.same')}</p>
      {fields.length > 0 && (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{say('form.conflict.field')}</th>
              <th scope="col">{say('form.conflict.yours')}</th>
              <th scope="col">{say('form.conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{nameOf(field)}</th>
                <td>{textOf(mine, field) || say('form.nothing')}</td>
                <td>{textOf(theirs, field) || say('form.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button size="md" onClick={() => onResolve(true)}>
          {say('form.conflict.keep')}
        </Button>
        {fields.length > 0 && (
          <Button size="md" onClick={() => onResolve(false)}>
            {say('form.conflict.take')}
          </Button>
        )}
      </div>
    </div>
  );
}
