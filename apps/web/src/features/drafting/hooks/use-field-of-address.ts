import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { fieldId } from '../../../lib/faults.js';
import { focusField } from '../../../ui/readiness.js';

/** `?field=budget` in the address leads to that field: the hints beside a posting use it. */
export function useFieldOfAddress(): void {
  const [query] = useSearchParams();
  const field = query.get('field');
  useEffect(() => {
    if (!field || !/^[a-zA-Z.]{1,40}$/.test(field)) return;
    const frame = requestAnimationFrame(() => focusField(undefined, fieldId(field)));
    return () => cancelAnimationFrame(frame);
  }, [field]);
}
