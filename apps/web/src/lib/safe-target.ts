/** Where to go after signing in: only a place of this site, never `//elsewhere` or `/\elsewhere`. */
export const safeTarget = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

/** The address of the sign-in page that leads back to where the reader is. */
export const signInTo = (place: { readonly pathname: string; readonly search: string }): string =>
  `/sign-in?to=${encodeURIComponent(place.pathname + place.search)}`;
