import type { Threads } from './host.js';

export interface ThreadScript {
  readonly file: string;
  readonly use: string;
}

/**
 * Threads of this process, each with its own copy of the program.
 *
 * @param file the script a thread runs: it answers its `workerData` with one message
 * @param use what the program does, for the code that is kept of it
 */
export function createThreads({ file, use }: ThreadScript): Threads {
  return {
    get most() {
      return process.getBuiltinModule('node:os').availableParallelism();
    },
    start(task) {
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      const worker = new Worker(file, { workerData: task, argv: [use] });
      const result = new Promise<unknown>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('the thread ended without an answer')));
      });
      // Nobody may be waiting yet when it fails.
      result.catch(() => {});
      return { result, stop: () => void worker.terminate() };
    },
  };
}
