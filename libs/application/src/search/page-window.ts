const LARGEST_PAGE = 100;
/** Nobody reads further; engines get slow there. */
const FURTHEST = 100_000;

const whole = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least;

/** The page that is really asked of an engine: whole numbers within what it can bear, whatever came in. */
export function pageWindow({ page, size }: { readonly page: number; readonly size: number }): {
  readonly page: number;
  readonly size: number;
  readonly offset: number;
} {
  const most = whole(size, 1, LARGEST_PAGE);
  const at = whole(page, 1, Math.floor(FURTHEST / most));
  return { page: at, size: most, offset: (at - 1) * most };
}
