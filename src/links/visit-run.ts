import type { Clock } from './clock.js';
import type { Connectivity } from './connectivity.js';
import type { Fetch } from './exchange.js';
import type { HostPace } from './host-facts.js';
import { createOrigins, type Origins } from './origins.js';
import type { PageTask } from './page-task.js';
import { createSchedule, type Schedule } from './schedule.js';
import { createVanguard, type Vanguard } from './vanguard.js';
import type { Outcome } from './verdict.js';
import type { Visit, VisitContext } from './visit.js';

export interface RunOptions {
  /** In the order in which each host is to be asked. */
  readonly tasks: readonly PageTask[];
  /** Pages known to have been fine lately, to be asked when nothing answers at all. */
  readonly witnesses: readonly string[];
  readonly limits: VisitContext['limits'];
  /** Requests at the same time, to all hosts together. */
  readonly concurrency: number;
  readonly paceOf: (host: string) => HostPace;
  readonly refusalOf: VisitContext['refusalOf'];
  /** Told of each outcome as soon as it is final. */
  readonly onOutcome: (task: PageTask, outcome: Outcome) => void;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Requests under way. */
  readonly running: number;
}

export interface RunEnvironment {
  readonly clock: Clock;
  readonly fetch: Fetch;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly signal: AbortSignal;
}

export interface RunResult {
  readonly connectivity: Connectivity;
  /** At least one server answered. */
  readonly answered: boolean;
  /** Stopped before every task had an outcome. */
  readonly interrupted: boolean;
  readonly requests: number;
}

/** A visit under way. A witness has no task: only whether it is answered counts. */
export interface Item {
  readonly task: PageTask | undefined;
  readonly visit: Visit;
  /** Asked for alone, to see whether an origin given up for dead has come back. */
  readonly trial: boolean;
}

/** The state of one run. */
export interface Run {
  readonly options: RunOptions;
  readonly environment: RunEnvironment;
  readonly schedule: Schedule<Item>;
  readonly origins: Origins<Item>;
  readonly vanguard: Vanguard;
  readonly finish: (interrupted: boolean) => void;
  /** Outcomes found before it was clear that they came from the world and not from a gatekeeper. */
  readonly unsure: (readonly [PageTask, Outcome])[];
  held: readonly PageTask[];
  running: number;
  delayed: number;
  done: number;
  requests: number;
  retries: number;
  answered: boolean;
  ended: boolean;
  cancelWake: () => void;
}

/** A run that has not begun. `resolve` is called once, when it ends. */
export function createRun(
  options: RunOptions,
  environment: RunEnvironment,
  resolve: (result: RunResult) => void,
): Run {
  const vanguard = createVanguard(options.tasks, options.witnesses);
  const run: Run = {
    options,
    environment,
    schedule: createSchedule({ total: options.concurrency, paceOf: options.paceOf }),
    origins: createOrigins(),
    vanguard,
    finish(interrupted) {
      if (run.ended) return;
      run.ended = true;
      run.cancelWake();
      const { answered, requests } = run;
      resolve({ connectivity: vanguard.connectivity, answered, interrupted, requests });
    },
    unsure: [],
    held: vanguard.held,
    running: 0,
    delayed: 0,
    done: 0,
    requests: 0,
    retries: 0,
    answered: false,
    ended: false,
    cancelWake: () => undefined,
  };
  return run;
}
