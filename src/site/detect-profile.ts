import type { DetectionSign, Profile } from '../profiles/profile.js';
import type { FileIndex } from './file-index.js';

/** A generator and what spoke for it. */
export interface Detection {
  readonly profile: Profile;
  /** The sum of the weights of its signs. */
  readonly weight: number;
  /** For people: "_config.yml exists". */
  readonly reasons: readonly string[];
}

/** All profiles that have signs in the folder, the likeliest first. */
export function detectProfiles(files: FileIndex, profiles: readonly Profile[]): Detection[] {
  return profiles
    .map((profile) => detect(files, profile))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function detect(files: FileIndex, profile: Profile): Detection {
  const found = profile.detect.filter((sign) => holds(files, sign));
  return {
    profile,
    weight: found.reduce((sum, sign) => sum + sign.weight, 0),
    reasons: found.map((sign) => sign.because),
  };
}

function holds(files: FileIndex, sign: DetectionSign): boolean {
  const path = matchingFile(files, sign.file);
  if (path === undefined) return false;
  if (sign.contains === undefined) return true;
  return new RegExp(sign.contains, 'mu').test((files.text(path) ?? '').slice(0, 100_000));
}

/** The file a sign or setting names; `{a,b}` lists spellings, a trailing slash asks for a folder. */
export function matchingFile(files: FileIndex, pattern: string): string | undefined {
  return spellings(pattern).find((path) =>
    path.endsWith('/') ? files.isDirectory(path.slice(0, -1)) : files.has(path),
  );
}

function spellings(pattern: string): string[] {
  const match = /\{([^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const [whole, inner] = match;
  return (inner as string)
    .split(',')
    .flatMap((one) => spellings(pattern.replace(whole, () => one)));
}
