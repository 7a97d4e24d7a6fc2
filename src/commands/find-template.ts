import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { LoadedSite } from '../site/load-site.js';
import { scaffoldPaths, templatePaths } from '../site/template-paths.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { resolvePath } from '../text/path.js';
import type { NewCommandOptions } from './new-options.js';

/** The template for a new post: the one that was named, else the site's own, else none. */
export function findTemplate(
  { template, publish }: NewCommandOptions,
  host: Host,
  { site }: LoadedSite,
): string | undefined {
  if (template !== undefined) {
    const bytes = host.fs.readBytes(resolvePath(host.cwd, template));
    if (bytes) return decodeUtf8(bytes).text;
    const named = site.files.text(`.post/templates/${template}.md`);
    if (named !== undefined) return named;
    throw new UserError(`no such template: ${template}`);
  }
  const scaffold = publish ? scaffoldPaths.post : scaffoldPaths.draft;
  const path = [...templatePaths, scaffold].find((name) => site.files.has(name));
  return path === undefined ? undefined : site.files.text(path);
}
