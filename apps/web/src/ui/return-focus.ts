import { useEffect, useState } from 'react';

/** For a form that opens in place: when it closes and the focus would be lost with it, what opened it has it again. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}
