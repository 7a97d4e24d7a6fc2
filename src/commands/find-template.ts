import { learnConventions } from '../authoring/conventions.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { LoadedSite } from '../site/load-site.js';
import { scaffoldPaths, templatePathsFor } from '../site/template-paths.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { nameOf, resolvePath } from '../text/path.js';
import type { NewCommandOptions } from './new-options.js';

/** A template for new posts, and what to call it in messages. */
export interface Template {
  readonly name: string;
  readonly text: string;
}

/** The template for a new post: the one that was named, else the site's own, else none. */
export function findTemplate(
  { template, publish }: NewCommandOptions,
  host: Host,
  { site }: LoadedSite,
): Template | undefined {
  if (template !== undefined) {
    const bytes = host.fs.readBytes(resolvePath(host.cwd, template));
    if (bytes) return { name: template, text: decodeUtf8(bytes).text };
    const name = `.post/templates/${template}.md`;
    const text = site.files.text(name);
    if (text !== undefined) return { name, text };
    throw new UserError(`no such template: ${template}`);
  }
  const scaffold = publish ? scaffoldPaths.post : scaffoldPaths.draft;
  const section = nameOf(learnConventions(site).folder);
  const path = [...templatePathsFor(section), scaffold].find((name) => site.files.has(name));
  const text = path === undefined ? undefined : site.files.text(path);
  return path === undefined || text === undefined ? undefined : { name: path, text };
}
