import { cacheFolder } from '../host/cache-folder.js';

/** Where answers are kept between runs; `undefined` where there is no home. */
export function cachePath(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | undefined {
  const folder = cacheFolder(env, platform);
  return folder && `${folder}/links-v1.ndjson`;
}
