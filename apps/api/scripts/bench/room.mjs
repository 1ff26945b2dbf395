// Whether a size fits: disk, time, memory. Pure: what is free and what was measured is handed in.
import { HEAP_MB } from '../server.mjs';
import { Stop } from '../progress.mjs';

/** Of a made solution with its rows, its search document and all indexes; measured at 20,000. Replaced by what a run finds itself. */
export const BYTES_PER_SOLUTION = 13_500;
/** For the write-ahead log, which may pass its limit while much is written, and for what measuring stores. */
const RESERVE = 3 * 1024 ** 3;
/** The default heap holds the candidates of so many. */
const DEFAULT_HEAP_SOLUTIONS = 100_000;

const gigabytes = (bytes) => (bytes / 1024 ** 3).toFixed(1);

/**
 * The most that lies on the disk while one size is loaded up from another and measured, beyond what lies there now: the rows that are
 * added, and once more either the former search index (until the new one is swapped in) or, where a greater size follows, the copy that is
 * measured.
 * @param step {{ from: number, to: number, isCopied: boolean }} solutions
 */
export const bytesFor = ({ from, to, isCopied }, bytesPerSolution) =>
  (to - from + (isCopied ? to : from)) * bytesPerSolution + RESERVE;

/** @returns undefined, or the sentence that says what is missing */
export function diskShortage(step, { free, bytesPerSolution }) {
  const wanted = bytesFor(step, bytesPerSolution);
  if (wanted <= free) return undefined;
  return new Stop(
    `磁盘空间不足：载入 ${step.to} 条方案约需 ${gigabytes(wanted)} GB，剩余 ${gigabytes(free)} GB。请腾出空间，用 TMPDIR 换一个磁盘，或减小 --solutions。`,
    `Too little disk: ${step.to} solutions need about ${gigabytes(wanted)} GB, ${gigabytes(free)} GB are free. Make room, name another disk with TMPDIR, or ask for fewer --solutions.`,
  );
}

/**
 * What the next size will take until something of it is measured: loading at the pace of the last one (seconds per solution in the index, which
 * is built whole at each size); from there to the first figure by the line through the last two, and with one alone as long as that one.
 * @param steps {{ solutions: number, loadSeconds: number, firstSeconds: number }[]} done so far, at least one
 */
export function secondsFor(size, steps) {
  const last = steps.at(-1);
  const before = steps.at(-2);
  const slope = before
    ? Math.max(0, (last.firstSeconds - before.firstSeconds) / (last.solutions - before.solutions))
    : 0;
  return (last.loadSeconds / last.solutions) * size + last.firstSeconds + slope * (size - last.solutions);
}

/** @returns undefined, or the sentence that says why the next size is not begun */
export function timeShortage(size, steps, { minutes, passedSeconds }) {
  if (steps.length === 0) return undefined;
  const wanted = secondsFor(size, steps) / 60;
  const left = minutes - passedSeconds / 60;
  if (wanted <= left) return undefined;
  return new Stop(
    `时间不足：按上一档的速度，${size} 条方案约需 ${Math.ceil(wanted)} 分钟才有第一项结果，--minutes ${minutes} 还剩 ${Math.max(0, Math.floor(left))} 分钟。`,
    `Too little time: at the last size's pace the first figure of ${size} solutions takes about ${Math.ceil(wanted)} minutes, of --minutes ${minutes} ${Math.max(0, Math.floor(left))} are left.`,
  );
}

/** The longest that a timer can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Rejects with the sentence that says so when so many minutes have passed since this process began. */
export const timeUp = (minutes) =>
  new Promise((_, reject) => {
    if (minutes * 60_000 > LONGEST_MS) return;
    const stop = new Stop(
      `--minutes ${minutes} 已到：以下是到此为止的结果。`,
      `--minutes ${minutes} have passed: these are the figures so far.`,
    );
    setTimeout(() => reject(stop), Math.max(0, minutes * 60_000 - performance.now()));
  });

/** MB of heap for a process that holds the candidates of so many in memory: as many as elsewhere up to 100,000, from there in proportion. */
export const heapFor = (solutions) => Math.ceil(HEAP_MB * Math.max(1, solutions / DEFAULT_HEAP_SOLUTIONS));
