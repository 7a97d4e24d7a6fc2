import type { Script } from 'node:vm';
import { TimeLimitError } from '../errors.js';

const slot = Symbol.for('postwright.limited');
const world = globalThis as unknown as Record<symbol, () => unknown>;
let script: Script | undefined;

/**
 * Call a function and stop it when it takes longer. V8 ends all JavaScript below a script that runs
 * out of its time, loops and regular expressions too; native code goes on until it returns.
 *
 * @throws {TimeLimitError} when it was stopped.
 */
export function withTimeLimit<T>(milliseconds: number, run: () => T): T {
  const outer = world[slot];
  script ??= new (process.getBuiltinModule('node:vm').Script)(
    'globalThis[Symbol.for("postwright.limited")]()',
  );
  world[slot] = run;
  try {
    return script.runInThisContext({ timeout: Math.ceil(milliseconds), displayErrors: false });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new TimeLimitError(milliseconds);
  } finally {
    if (outer) world[slot] = outer;
    else delete world[slot];
  }
}
