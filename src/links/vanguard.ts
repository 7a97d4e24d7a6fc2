import {
  type Connectivity,
  type Evidence,
  evidenceOf,
  fewestHosts,
  judgeConnectivity,
  vanguardSize,
} from './connectivity.js';
import type { Exchange } from './exchange.js';
import { hostOf, type PageTask } from './page-task.js';

/**
 * The pages that go ahead of the others, to find out whether there is a network at all.
 *
 * One page of each of a few hosts. As soon as one host answers, the rest may follow; when none
 * does, pages that were fine lately are asked as witnesses before the network is called dead. Who
 * goes ahead is fixed by the order of the tasks, so the judgement does not depend on who is quick.
 */
export interface Vanguard {
  readonly ahead: readonly PageTask[];
  /** Tasks that wait until the network is known to work. */
  readonly held: readonly PageTask[];
  readonly connectivity: Connectivity;
  /** Take in the first exchange with a host. Gives the witnesses to be asked now. */
  observe(url: string, exchange: Exchange): readonly string[];
}

/** Choose who goes ahead. With too few hosts to prove anything, all do. */
export function createVanguard(tasks: readonly PageTask[], witnesses: readonly string[]): Vanguard {
  const first = firstOfHosts(tasks);
  const proves = first.length >= fewestHosts;
  const ahead = new Set(proves ? first : tasks);
  const expected = new Set(first.map((task) => hostOf(task.url)));
  const evidence = new Map<string, Evidence>();
  let connectivity: Connectivity = proves ? 'undecided' : 'online';
  let asked = false;

  const judge = (): readonly string[] => {
    const judged = judgeConnectivity([...evidence.values()], expected.size);
    const unheard = asked ? [] : witnesses.filter((url) => !expected.has(hostOf(url)));
    const doubtful = judged === 'offline' || judged === 'portal';
    if (!doubtful || unheard.length === 0) {
      connectivity = judged;
      return [];
    }
    asked = true;
    for (const url of unheard) expected.add(hostOf(url));
    return unheard;
  };

  return {
    ahead: [...ahead],
    held: tasks.filter((task) => !ahead.has(task)),
    get connectivity() {
      return connectivity;
    },
    observe(url, exchange) {
      const host = hostOf(url);
      if (connectivity !== 'undecided' || !expected.has(host) || evidence.has(host)) return [];
      evidence.set(host, evidenceOf(url, exchange));
      return judge();
    },
  };
}

/** The first page of each of a few hosts, taken from all over the list: neighbours may share a fate. */
function firstOfHosts(tasks: readonly PageTask[]): readonly PageTask[] {
  const first = new Map<string, PageTask>();
  for (const task of tasks) {
    const host = hostOf(task.url);
    if (!first.has(host)) first.set(host, task);
  }
  const all = [...first.values()];
  const size = Math.min(vanguardSize, all.length);
  return Array.from(
    { length: size },
    (_, index) => all[Math.floor((index * all.length) / size)],
  ).filter((task) => task !== undefined);
}
