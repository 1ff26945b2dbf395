/** Name under which the figures on the judged pairs of the demonstration's own postings are kept. */
export const DEMONSTRATION_SET = 'demonstration';

/** Name of the same figure when the same pools are ranked by their words alone, the mark to beat. */
export const wordsAlone = (figure: string): string => `words ${figure}`;
