import { type ExitCode, exitCode } from '../exit-code.js';
import { accountWords } from '../health/account-words.js';
import { accountOf, type PostAccount } from '../health/post-account.js';
import { generatorFacts, generatorWords } from '../health/site-facts.js';
import type { Host } from '../host/host.js';
import { createCanvas } from '../reporters/canvas.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { toJson } from '../reporters/json-text.js';
import { plainStyle } from '../reporters/plain-style.js';
import { factLines } from '../reporters/site-report.js';
import { parsePost } from '../site/post.js';
import { visibleText } from '../text/display-escape.js';
import { parentOf, relativePath, resolvePath } from '../text/path.js';
import { choosePost } from './choose-post.js';
import { siteInputOf } from './doctor.js';
import { openWorkspace, readPost, type WorkspaceOptions } from './workspace.js';

/** What `post explain-file` was asked for. */
export interface ExplainFileOptions extends WorkspaceOptions {
  /** Path of a post, its slug, or a part of its title. */
  readonly file: string;
  readonly json: boolean;
}

/** `post explain-file`: who sees a post and why, its URL, date and tags, as the generator has them. */
export async function explainFile(options: ExplainFileOptions, host: Host): Promise<ExitCode> {
  const named = resolvePath(host.cwd, options.file);
  const isFile = host.fs.stat(named)?.kind === 'file';
  const site = options.site ?? (isFile ? parentOf(named) : undefined);
  const { loaded } = await openWorkspace(host, { ...options, ...(site !== undefined && { site }) });
  const path = choosePost(host, loaded, options.file);
  const { post: read } = readPost(host, loaded, path);
  const kind = loaded.isPost(path) && !loaded.isExcluded(path) ? 'post' : 'page';
  const post = parsePost({ path, text: read.source.text, kind }, loaded.site, loaded.engine);
  const account = accountOf(post, loaded.site);
  const typed = relativePath(host.cwd, `${loaded.found.root}/${path}`);
  const input = siteInputOf(loaded);
  if (options.json) {
    const { id, title } = loaded.site.profile;
    const generator = { id, title, version: loaded.site.settings.generatorVersion ?? null };
    host.stdout.write(`${toJson(asData({ ...account, path: typed }, generator), 2)}\n`);
    return exitCode.ok;
  }
  const canvas = createCanvas({ ...plainStyle, ...chooseStyle(host.env, host.stdout) });
  const facts = [
    ...accountWords(account, loaded.site),
    { name: 'generator', value: generatorWords(input) },
  ];
  const blocks = [
    [canvas.paint('strong', visibleText(typed))],
    factLines(facts, canvas),
    ...(loaded.site.profile.detect.length === 0
      ? []
      : [
          [canvas.paint('strong', `What ${loaded.site.profile.title} does here`)],
          factLines(generatorFacts(input), canvas),
        ]),
  ];
  host.stdout.write(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  return exitCode.ok;
}

function asData(account: PostAccount, generator: object): object {
  const { path, kind, title, state, leaks, why, url, sharedWith, date, dayInName } = account;
  const { tags, authors, language, frontMatter } = account;
  return {
    version: 1,
    path,
    kind,
    title: title ?? null,
    state,
    leaks,
    why,
    url: url ?? null,
    sharedWith,
    date: date ?? null,
    dayInName: dayInName ?? null,
    tags,
    authors,
    language: language ?? null,
    frontMatter,
    generator,
  };
}
