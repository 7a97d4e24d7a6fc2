/** A clock that stands still while other programs have the processor: milliseconds this process has used. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
