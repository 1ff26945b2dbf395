let pressed = false;

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pressed = true), true);
  for (const end of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(end, () => (pressed = false), true);
}

/**
 * Runs now, or, while a pointer is pressed, once it is released and its click is done. Leaving a field by pressing a button must not move
 * that button away (a message that comes or goes above it) before the press has become a click.
 */
export function afterPress(run: () => void): void {
  if (!pressed) return run();
  const released = (): void => {
    window.removeEventListener('pointerup', released, true);
    window.removeEventListener('pointercancel', released, true);
    setTimeout(run, 0);
  };
  window.addEventListener('pointerup', released, true);
  window.addEventListener('pointercancel', released, true);
}
