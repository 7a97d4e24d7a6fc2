import { learnConventions } from '../authoring/conventions.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { LoadedSite } from '../site/load-site.js';
import { scaffoldPaths, templatePathsFor } from '../site/template-paths.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { nameOf, resolvePath } from '../text/path.js';
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
  const section = nameOf(learnConventions(site).folder);
  const path = [...templatePathsFor(section), scaffold].find((name) => site.files.has(name));
  return path === undefined ? undefined : site.files.text(path);
}
