import { useLiveUpdates } from '../features/notification/hooks/use-live-updates.js';
import { useOfferedUndo, withdrawUndo } from '../lib/undo.js';
import { UndoToast } from '../ui/undo-toast.js';

/** What runs beside every page: the live stream, and the offer to take back what was just done. */
export function LiveUpdates() {
  useLiveUpdates();
  const offered = useOfferedUndo();
  return <UndoToast undo={offered} onClose={withdrawUndo} />;
}
