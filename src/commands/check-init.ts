import type { Host } from '../host/host.js';
import { decisiveWeight } from '../profiles/profile.js';
import { parsePost } from '../site/post.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { nameOf } from '../text/path.js';
import type { Workspace } from './workspace.js';

/** What does not fit any more between the configuration and the site: sentences. */
export function checkInit({ loaded, configuration }: Workspace, host: Host): string[] {
  const { site, found } = loaded;
  const { config, path } = configuration;
  if (path === undefined) return ['there is no configuration: post init writes one'];
  const problems: string[] = [];
  const [likely] = config.profile === undefined ? [] : found.others;
  if (likely && likely.weight >= decisiveWeight && likely.profile.id !== site.profile.id)
    problems.push(
      `${nameOf(path)} says ${site.profile.title}, but this is ${likely.profile.title}: ${likely.reasons.join(', ')}`,
    );
  if (site.posts().length === 0) problems.push('the site has no posts where they are looked for');
  if (config.frontMatter?.schema === undefined) return problems;
  const wrong = site.posts().filter((post) => {
    const bytes = host.fs.readBytes(`${found.root}/${post.path}`);
    if (!bytes || (post.status !== 'published' && post.status !== 'scheduled')) return false;
    const file = { path: post.path, text: decodeUtf8(bytes).text };
    const { frontMatter } = parsePost(file, site, loaded.engine);
    return frontMatter.complete && site.schema.validate(frontMatter.data, post.path).length > 0;
  });
  if (wrong.length > 0)
    problems.push(
      `${wrong.length} of ${site.posts().length} posts do not follow ${config.frontMatter.schema}: post lint --only front-matter/schema names them`,
    );
  return problems;
}
