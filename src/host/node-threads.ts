import type { Threads } from './host.js';

/**
 * Threads of this process, each with its own copy of the program.
 *
 * @param file the script a thread runs: it answers its `workerData` with one message
 */
export function createThreads(file: string): Threads {
  return {
    get most() {
      return process.getBuiltinModule('node:os').availableParallelism();
    },
    start(task) {
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      const worker = new Worker(file, { workerData: task });
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
