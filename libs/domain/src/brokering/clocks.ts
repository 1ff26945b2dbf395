/** 答复期限, in working days: how long each answer may take before it is overdue. */
export const CLOCKS = {
  /** The need's owner invites, or says why nobody fits, after publication (or after a vendor's interest, if that is later). */
  ownerActs: 5,
  /** A vendor answers an invitation. */
  vendorAnswers: 3,
  /** The broker introduces, after both sides agreed. */
  brokerIntroduces: 1,
  /** The broker reviews a posting or an organization. */
  brokerReviews: 1,
} as const;

/** A broker may take back an introduction within this many hours. */
export const UNDO_HOURS = 24;

export const mayUndoIntroduction = (introducedAt: Date, now: Date): boolean =>
  now.getTime() - introducedAt.getTime() <= UNDO_HOURS * 3_600_000;
