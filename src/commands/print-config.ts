import type { LoadedConfig } from '../config/load-config.js';
import { resolveRules } from '../config/resolve-rules.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { AnyRule } from '../lint/rule.js';
import type { SettingName } from '../profiles/setting.js';
import { toJson } from '../reporters/json-text.js';
import type { LoadedSite } from '../site/load-site.js';
import { parsePost } from '../site/post.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { parentOf, relativePath, resolvePath } from '../text/path.js';
import { configFor } from './config-for.js';
import type { LintOptions } from './lint-options.js';
import { createSiteOpener } from './open-site.js';
import { rulesOf } from './rules-of.js';

/**
 * `post lint --print-config FILE`: the site a file belongs to, the generator and what spoke for it,
 * settings and where they come from, and the rules in force, as JSON. The file need not exist.
 */
export async function printConfig(
  file: string,
  options: LintOptions,
  host: Host,
): Promise<ExitCode> {
  const loaded = await configFor(options, host);
  const { rules } = await rulesOf(options, loaded, host);
  const path = resolvePath(host.cwd, file);
  const site = await createSiteOpener(host, loaded, { gitignore: options.ignore })(parentOf(path));
  const description = {
    file: relativePath(host.cwd, path),
    kind: kindOf(relativePath(site.found.root, path), site),
    root: relativePath(host.cwd, site.found.root) || '.',
    configuration: loaded.path === undefined ? null : relativePath(host.cwd, loaded.path),
    profile: profileOf(site),
    settings: settingsOf(site),
    language: languageOf(path, site, host),
    rules: inForce(relativePath(loaded.directory, path), loaded, options, rules),
  };
  host.stdout.write(`${toJson(description, 2)}\n`);
  return exitCode.ok;
}

function kindOf(pathInSite: string, site: LoadedSite): 'post' | 'page' | 'excluded' {
  if (site.isExcluded(pathInSite)) return 'excluded';
  return site.isPost(pathInSite) ? 'post' : 'page';
}

/** What the file is written in, and what says so; a file that is not there says it by its place. */
function languageOf(
  path: string,
  { site, engine, found, settingOrigin }: LoadedSite,
  host: Host,
): object {
  const isFile = host.fs.stat(path)?.kind === 'file';
  const bytes = isFile ? host.fs.readBytes(path) : undefined;
  const text = bytes ? decodeUtf8(bytes).text : '';
  const post = parsePost({ path: relativePath(found.root, path), text }, site, engine);
  const source = post.languageSource;
  if (!source) return { value: null, from: null };
  const { language, from, by } = source;
  const origin = from === 'settings' ? settingOrigin('language') : by;
  return { value: language, from, ...(origin !== undefined && { by: origin }) };
}

function profileOf({ found }: LoadedSite): object {
  const { profile, reasons } = found.detection;
  const others = found.others.map((other) => ({ id: other.profile.id, because: other.reasons }));
  return { id: profile.id, title: profile.title, because: reasons, others };
}

function settingsOf({ site, settingOrigin }: LoadedSite): object {
  const names = Object.keys(site.settings) as SettingName[];
  const settings = names.map((name) => [
    name,
    { value: site.settings[name], from: settingOrigin(name) ?? null },
  ]);
  return Object.fromEntries(settings);
}

function inForce(
  path: string,
  { config }: LoadedConfig,
  options: LintOptions,
  rules: readonly AnyRule[],
): object {
  const selection = { ...options, publishing: options.publish };
  const enabled = new Map(
    resolveRules(config, selection, rules)(path).map((entry) => [entry.rule.id, entry]),
  );
  return Object.fromEntries(
    rules.map(({ id }) => {
      const entry = enabled.get(id);
      return [id, entry ? { severity: entry.severity, ...entry.options } : { severity: 'off' }];
    }),
  );
}
