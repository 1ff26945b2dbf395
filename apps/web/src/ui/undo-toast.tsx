import { useEffect, useState } from 'react';
import { Button } from './button.js';
import { CrossIcon } from './icons.js';
import { useSay } from './say.js';

export interface UndoView {
  /** Tells one action from the next; a new key starts the clock anew. */
  readonly key: string;
  readonly message: string;
  readonly onUndo?: () => void;
}

/** Keep it mounted: an announcement needs a region that was there before. Waits while it is pointed at or focused. */
export function UndoToast({
  undo,
  onClose,
  seconds = 12,
}: {
  undo?: UndoView;
  onClose: () => void;
  seconds?: number;
}) {
  const say = useSay();
  const [held, setHeld] = useState(false);
  const key = undo?.key;
  useEffect(() => {
    if (key === undefined || held) return;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [key, held, onClose, seconds]);
  return (
    <div
      className="toast"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {undo && (
        <>
          <span>{undo.message}</span>
          {undo.onUndo && (
            <Button size="sm" onClick={undo.onUndo}>
              {say('ui.undo')}
            </Button>
          )}
          <Button size="sm" look="quiet" onClick={onClose} aria-label={say('ui.close')}>
            <CrossIcon size={14} />
          </Button>
        </>
      )}
    </div>
  );
}
