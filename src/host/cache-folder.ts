/**
 * Where this program keeps what only saves time, below the folder for caches of the system it runs
 * on (XDG base directories, `~/Library/Caches`, `%LOCALAPPDATA%`); `undefined` where there is no home.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | undefined {
  const folder = systemFolder(env, platform)?.replaceAll('\\', '/');
  return folder && `${folder}/postwright`;
}

function systemFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | undefined {
  const { XDG_CACHE_HOME: xdg, HOME: home, LOCALAPPDATA: local } = env;
  if (xdg?.startsWith('/')) return xdg;
  if (platform.startsWith('win32')) return local;
  if (!home) return undefined;
  return platform.startsWith('darwin') ? `${home}/Library/Caches` : `${home}/.cache`;
}
