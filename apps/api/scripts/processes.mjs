// Processes are known by their id and the moment they began: an id alone is given again to someone else.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A text that no later process with the same id shares, or null when there is no such process. */
export function birth(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return null; // ended, not yet collected by its parent
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') {
    try {
      process.kill(pid, 0);
      return 'running';
    } catch {
      return null;
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.stdout.trim() || null;
}

export const identify = (pid) => ({ pid, birth: birth(pid) });

export const isAlive = (id) => Boolean(id?.pid && id.birth && birth(id.pid) === id.birth);

/** Sends each signal in turn and waits up to its time; true when the process is gone. `group` reaches its children too. */
export async function end(id, signals, { group = false } = {}) {
  for (const [signal, ms] of signals) {
    if (!isAlive(id)) return true;
    try {
      process.kill(group && process.platform !== 'win32' ? -id.pid : id.pid, signal);
    } catch {
      // gone between the question and the signal
    }
    for (const until = Date.now() + ms; Date.now() < until && isAlive(id);) await sleep(20);
  }
  return !isAlive(id);
}

const running = new Set();

/** Ends the commands that `run` waits for now. */
export const endRunning = () => running.forEach((child) => child.kill('SIGTERM'));

/** Runs a command to its end. Its lines go to `onLine`; returns { status, output }. */
export function run(command, args, { onLine = () => {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    let output = '';
    let rest = '';
    const take = (chunk) => {
      output += chunk;
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop();
      for (const line of lines) onLine(line);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ status: code ?? 1, signal, output });
    });
  });
}
