import type { DetectionSign, Profile } from '../profiles/profile.js';
import type { FileIndex } from './file-index.js';
import { matchingFiles } from './matching-files.js';

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

/** Configuration says what it is for near its beginning; lock files and the like are longer. */
const readable = 100_000;

function holds(files: FileIndex, sign: DetectionSign): boolean {
  const paths = matchingFiles(files, sign.file);
  if (sign.contains === undefined) return paths.length > 0;
  const wanted = new RegExp(sign.contains, 'mu');
  return paths.some((path) => wanted.test((files.text(path) ?? '').slice(0, readable)));
}
