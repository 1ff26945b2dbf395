/** Raised by hand with every change that can move a score or a standing; stored with each match. */
export const SCORER_VERSION = '1.0.0';
