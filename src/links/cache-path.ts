/**
 * Where answers are kept between runs: in the folder for caches of the system the program runs on
 * (XDG base directories, `~/Library/Caches`, `%LOCALAPPDATA%`); `undefined` where there is no home.
 */
export function cachePath(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | undefined {
  const folder = cacheFolder(env, platform)?.replaceAll('\\', '/');
  return folder && `${folder}/postwright/links-v1.ndjson`;
}

function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | undefined {
  const { XDG_CACHE_HOME: xdg, HOME: home, LOCALAPPDATA: local } = env;
  if (xdg?.startsWith('/')) return xdg;
  if (platform.startsWith('win32')) return local;
  if (!home) return undefined;
  return platform.startsWith('darwin') ? `${home}/Library/Caches` : `${home}/.cache`;
}
