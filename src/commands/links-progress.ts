import type { Host } from '../host/host.js';
import type { Progress } from '../links/visit-run.js';

/** How far a check is, on one line of a terminal that is written over. */
export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

/** Milliseconds between two redraws. */
const pause = 100;

/** Progress on standard error; nothing where nobody looks. */
export function createProgress(host: Host): ProgressLine {
  const { stderr } = host;
  if (!stderr.isTerminal) return { show: () => undefined, clear: () => undefined };
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const wipe = '\r\u001B[K';
  return {
    show({ done, total, running }) {
      const now = host.elapsed();
      if (now - last < pause) return;
      last = now;
      drawn = true;
      const text = `${done}/${total} pages, ${running} under way`;
      stderr.write(wipe + text.slice(0, stderr.columns - 1));
    },
    clear() {
      if (drawn) stderr.write(wipe);
    },
  };
}
