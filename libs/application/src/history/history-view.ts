import type { HistoryLine } from '../ports/record-repositories.js';

/** One line of history for a reader who may see the subject. Account ids stay inside. */
export interface HistoryView {
  readonly event: string;
  readonly version?: number;
  readonly from?: string;
  readonly to?: string;
  readonly actorName: string;
  readonly note?: string;
  readonly at: Date;
}

export const presentHistory = (line: HistoryLine): HistoryView => ({
  event: line.event,
  ...(line.version !== undefined && { version: line.version }),
  ...(line.from !== undefined && { from: line.from }),
  ...(line.to !== undefined && { to: line.to }),
  actorName: line.actorName,
  ...(line.note !== undefined && { note: line.note }),
  at: line.at,
});
