// Memory of a process and all below it, from /proc: Linux alone.
import { readdirSync, readFileSync } from 'node:fs';

function kilobytes(id) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
}

function parentOf(id) {
  return readFileSync(`/proc/${id}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[1];
}

/** Resident memory of a process and all below it, bytes. */
function resident(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        return [[id, parentOf(id)]];
      } catch {
        return [];
      }
    });
  let sum = 0;
  const family = [String(pid)];
  for (let i = 0; i < family.length; i++) {
    try {
      sum += kilobytes(family[i]) * 1024;
    } catch {
      continue;
    }
    family.push(...parents.filter(([, parent]) => parent === family[i]).map(([id]) => id));
  }
  return sum;
}

/** Watches from now on. @returns { peak(), end() } peak: the most there was so far, bytes; 0 where it cannot be told */
export function watchMemory(pid) {
  let peak = 0;
  const timer =
    process.platform === 'linux' && setInterval(() => (peak = Math.max(peak, resident(pid))), 250);
  return { peak: () => peak, end: () => clearInterval(timer) };
}
