import { addSchemaToConfig, newConfig } from '../authoring/edit-config.js';
import type { LoadedConfig } from '../config/load-config.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { schemaOfSite } from '../house-style/schema-of-site.js';
import type { FileChange } from '../plan/plan.js';
import type { LoadedSite } from '../site/load-site.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { nameOf, resolvePath } from '../text/path.js';
import type { InitOptions } from './init-options.js';
import type { Workspace } from './workspace.js';

/** What `post init` does about one file. */
export interface InitFile {
  /** Absolute. */
  readonly path: string;
  readonly action: 'created' | 'updated' | 'unchanged';
  /** What the file is for, or why it stays. */
  readonly note: string;
  readonly change?: FileChange;
}

const schemaName = 'post.schema.json';

/** The configuration and the schema: what is to be written, and what is there already. */
export function planInit(
  { loaded, configuration }: Workspace,
  options: Pick<InitOptions, 'infer' | 'force'>,
  host: Host,
): InitFile[] {
  const known = configuration.config.frontMatter?.schema;
  const schema = known ?? (options.infer ? schemaName : undefined);
  const config = planConfig(configuration, schema, loaded, host);
  if (!options.infer || schema === undefined) return [config];
  return [
    config,
    planSchema(resolvePath(configHome(configuration, loaded), schema), loaded, options, host),
  ];
}

/** The folder of the configuration that is there, else that of the site. */
function configHome(configuration: LoadedConfig, { found }: LoadedSite): string {
  return configuration.path === undefined ? found.root : configuration.directory;
}

function planConfig(
  { path, config }: LoadedConfig,
  schema: string | undefined,
  { found }: LoadedSite,
  host: Host,
): InitFile {
  if (path === undefined) return planNewConfig(schema, found, host);
  if (schema === undefined || config.frontMatter?.schema !== undefined)
    return { path, action: 'unchanged', note: 'the configuration is there already' };
  const before = host.fs.readBytes(path) ?? new Uint8Array();
  const text = addSchemaToConfig(path, decodeUtf8(before).text, schema);
  if (text === undefined)
    throw new UserError(
      `${nameOf(path)} cannot be changed by itself; add frontMatter.schema: ${schema}`,
      {
        hints: ['Nothing was written'],
      },
    );
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    action: 'updated',
    note: `the configuration names ${schema}`,
    change: { kind: 'update', path, before, bytes },
  };
}

function planNewConfig(
  schema: string | undefined,
  { root, detection }: LoadedSite['found'],
  host: Host,
): InitFile {
  const path = `${root}/post.config.json`;
  const isInstallable = host.fs.stat(`${root}/package.json`)?.kind === 'file';
  const profile = detection.weight > 0 ? detection.profile.id : undefined;
  const text = newConfig(
    { ...(profile !== undefined && { profile }), ...(schema !== undefined && { schema }) },
    isInstallable ? './node_modules/postwright/schemas/config.schema.json' : undefined,
  );
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    action: 'created',
    note: 'the configuration',
    change: { kind: 'create', path, bytes },
  };
}

function planSchema(
  path: string,
  { site }: LoadedSite,
  { force }: Pick<InitOptions, 'force'>,
  host: Host,
): InitFile {
  const bytes = new TextEncoder().encode(`${JSON.stringify(schemaOfSite(site), undefined, 2)}\n`);
  const before = host.fs.readBytes(path);
  const note = 'the front matter that your posts have in common';
  if (!before) return { path, action: 'created', note, change: { kind: 'create', path, bytes } };
  if (sameText(before, bytes))
    return { path, action: 'unchanged', note: 'the schema is there already' };
  if (!force)
    return {
      path,
      action: 'unchanged',
      note: 'the schema is there already; --force infers it anew',
    };
  return { path, action: 'updated', note, change: { kind: 'update', path, before, bytes } };
}

function sameText(a: Uint8Array, b: Uint8Array): boolean {
  return decodeUtf8(a).text === decodeUtf8(b).text;
}
