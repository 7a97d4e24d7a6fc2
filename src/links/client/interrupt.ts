/** Told when the person, or the system, wants the program to stop. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Which signal it was, `undefined` so far. */
  readonly cause: 'SIGINT' | 'SIGTERM' | undefined;
  /** Stop listening. */
  dispose(): void;
}

/**
 * Turn the first Ctrl-C into an abort, so that what was found can be kept; the second ends the
 * program as usual.
 */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  let cause: Interrupt['cause'];
  const stop = (signal: 'SIGINT' | 'SIGTERM') => (): void => {
    cause ??= signal;
    controller.abort();
  };
  const onInterrupt = stop('SIGINT');
  const onTerminate = stop('SIGTERM');
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    get cause() {
      return cause;
    },
    dispose() {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
}
