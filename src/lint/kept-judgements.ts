import type { Observations } from '../site/observed-files.js';
import type { PostStatus } from '../site/post-status.js';
import { isPlain, isWorthWriting, mark, readLines, writeLines } from '../text/kept-lines.js';
import type { Diagnostic } from './diagnostic.js';

/** What was found in one version of a post. */
export interface KeptJudgement {
  readonly status: PostStatus;
  readonly diagnostics: readonly Diagnostic[];
  /** Pages whose ids it rests on, each with the version of its file. */
  readonly pages: readonly (readonly [path: string, version: string])[];
}

/** Judgements of an earlier run, by path and by the version of the post and of what judges it. */
export interface KeptJudgements {
  get(path: string, version: string): KeptJudgement | undefined;
  put(path: string, version: string, judgement: KeptJudgement): void;
  /**
   * What to keep for the next run; `undefined` while too little is new to be worth writing.
   *
   * @param observations what the new judgements rest on beside the posts themselves
   */
  text(observations: Observations): string | undefined;
}

export interface KeptJudgementsOptions {
  /** What all judgements depend on: program, settings, facts of all posts. */
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly stillHold: (observations: Observations) => boolean;
}

/** The first line. */
interface Head {
  readonly state: string;
  readonly made: number;
  readonly observations: Observations;
}

/** Open what an earlier run has kept. Whatever is wrong with it, it is as if nothing had been kept. */
export function openKeptJudgements(
  kept: string | undefined,
  options: KeptJudgementsOptions,
): KeptJudgements {
  const first = kept?.slice(0, kept.indexOf('\n')) ?? '';
  const head = readHead(first, options);
  const lines = readLines(head && kept, first);
  let added = 0;
  return {
    get(path, version) {
      const line = lines.get(path);
      if (!line?.startsWith(version + mark)) return undefined;
      const judgement = parse<KeptJudgement>(line.slice(version.length + 1));
      return Array.isArray(judgement?.diagnostics) && Array.isArray(judgement.pages)
        ? judgement
        : undefined;
    },
    put(path, version, judgement) {
      if (!isPlain(path) || !isPlain(version)) return;
      added += 1;
      lines.set(path, version + mark + JSON.stringify(judgement));
    },
    text(observations) {
      if (!isWorthWriting(added, lines.size)) return undefined;
      const { state, now } = options;
      const all = { ...head?.observations, ...observations };
      return writeLines(
        JSON.stringify({ state, made: now, observations: all } satisfies Head),
        lines,
      );
    },
  };
}

function readHead(
  line: string,
  { state, now, stillHold }: KeptJudgementsOptions,
): Head | undefined {
  const head = parse<Head>(line);
  return head?.state === state && head.made <= now && stillHold(head.observations)
    ? head
    : undefined;
}

function parse<Value>(json: string): Value | undefined {
  try {
    return JSON.parse(json) as Value;
  } catch {
    return undefined;
  }
}
