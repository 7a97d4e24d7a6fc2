import picomatch from 'picomatch';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import type { Profile } from '../../profiles/profile.js';
import type { FileIndex } from '../file-index.js';
import { fillSettings } from '../fill-settings.js';
import { matchingFiles } from '../matching-files.js';
import { parseData, valueAt } from '../read-source.js';
import type { SiteSettings } from '../site.js';

/** A value that the configuration gives to posts which have none of their own. */
export interface DefaultValue {
  readonly entry: Pick<FrontMatterEntry, 'kind' | 'value' | 'raw' | 'style'>;
  /** Path of the file that says so. */
  readonly from: string;
}

/** Values for the posts below a folder. */
interface Scope {
  readonly path: string;
  readonly type: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly from: string;
}

/**
 * What the configuration says of a key for all posts in a folder. The longest path counts, then a
 * scope that names a type, then the last one, as in Jekyll's `frontmatter_defaults.rb`.
 */
export function findDefault(
  files: FileIndex,
  path: string,
  { profile, settings }: { readonly profile: Profile; readonly settings: SiteSettings },
  key: string,
): DefaultValue | undefined {
  const source = fillSettings('{source}', settings);
  const inside =
    source !== '' && path.startsWith(`${source}/`) ? path.slice(source.length + 1) : path;
  let best: Scope | undefined;
  for (const scope of scopesOf(files, profile)) {
    if (!Object.hasOwn(scope.values, key) || !applies(scope, inside)) continue;
    if (!best || outranks(scope, best)) best = scope;
  }
  if (!best) return undefined;
  const value = best.values[key];
  const entry = { kind: kindOf(value), style: 'double' as const, value, raw: String(value) };
  return { entry, from: best.from };
}

function applies({ path, type }: Scope, own: string): boolean {
  if (type !== undefined && type !== 'posts' && type !== 'drafts') return false;
  if (path === '') return true;
  if (path.includes('*')) return picomatch.isMatch(own, [path, `${path}/**`]);
  return own === path || own.startsWith(`${path}/`);
}

function outranks(scope: Scope, best: Scope): boolean {
  if (scope.path.length !== best.path.length) return scope.path.length > best.path.length;
  return scope.type !== undefined || best.type === undefined;
}

const known = new WeakMap<FileIndex, readonly Scope[]>();

function scopesOf(files: FileIndex, { content }: Profile): readonly Scope[] {
  const { defaults } = content;
  if (!defaults) return [];
  const found = known.get(files) ?? readScopes(files, defaults.file, defaults.key);
  known.set(files, found);
  return found;
}

function readScopes(files: FileIndex, file: string, key: string): Scope[] {
  const [from] = matchingFiles(files, file);
  if (from === undefined) return [];
  const list = valueAt(parseData(from, files.text(from) ?? ''), key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one): Scope[] => {
    const values = valueAt(one, 'values');
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return [];
    const path = String(valueAt(one, 'scope.path') ?? '').replace(/^\/+|\/+$/g, '');
    const type = valueAt(one, 'scope.type');
    return [
      {
        path,
        type: typeof type === 'string' ? type : undefined,
        values: values as Readonly<Record<string, unknown>>,
        from,
      },
    ];
  });
}

function kindOf(value: unknown): FrontMatterEntry['kind'] {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : 'unknown';
}
