import type { FrontMatter } from '../front-matter/front-matter.js';
import { languageOf } from '../markdown/language/language-of.js';
import type { ProseBlock } from '../markdown/prose-block.js';
import { findValue } from './find-value.js';
import type { PostSurroundings } from './post.js';

/** The language of a post and what says so. */
export interface PostLanguage {
  /** Primary tag: `en`, `pt`. */
  readonly language: string;
  readonly from: 'front matter' | 'folder' | 'file name' | 'settings' | 'text';
  /** The key, folder or ending that says it, where one does. */
  readonly by?: string;
}

const keys = ['lang', 'language', 'locale'];

/** The tags of ISO 639-1. */
const tags = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
    'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ' +
    'ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na ' +
    'nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so ' +
    'sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** What the front matter or the place of the file says, in that order. */
export function statedLanguage(
  path: string,
  frontMatter: FrontMatter,
  site: Pick<PostSurroundings, 'settings' | 'files'>,
): PostLanguage | undefined {
  for (const key of keys) {
    const language = primaryTag(findValue(frontMatter, key)?.value);
    if (language !== undefined) return { language, from: 'front matter', by: key };
  }
  return folderLanguage(path, site) ?? fileNameLanguage(path, site);
}

/**
 * What the site's configuration says, else what the text looks like. A generator's default is weaker than the
 * text; so is English where the text is in another script, as scaffolds write `en` for everybody.
 */
export function impliedLanguage(
  site: Pick<PostSurroundings, 'settings' | 'isDefault'>,
  prose: () => readonly ProseBlock[],
): PostLanguage | undefined {
  const language = primaryTag(site.settings.language);
  if (language === undefined) return textLanguage(prose())?.language;
  const setting: PostLanguage = { language, from: 'settings' };
  const isDefault = site.isDefault('language');
  if (!isDefault && language !== 'en') return setting;
  const text = textLanguage(prose());
  return text && (isDefault || text.isOtherScript) ? text.language : setting;
}

/** UTF-16 code units of prose that tell the language of most posts, and of those in doubt. */
const samples = [800, 3_000] as const;
/** What is told from less text must stand out more. */
const certain = 0.5;
/** A post of more blocks may go on in another language than it began in; so many of the last are looked at. */
const longPost = 50;

/** Languages that no text in Latin letters is taken for. */
const otherScripts = new Set('zh ja ko ru uk be bg sr el he th'.split(' '));

/** What the text looks like: the title as well as the body, as some posts are short. */
function textLanguage(
  prose: readonly ProseBlock[],
): { readonly language: PostLanguage; readonly isOtherScript: boolean } | undefined {
  const [few, more] = samples;
  const quick = languageOf(sampleOf(prose, few));
  const guess = quick && quick.confidence > certain ? quick : languageOf(sampleOf(prose, more));
  if (guess === undefined) return undefined;
  const { language } = guess;
  if (prose.length > longPost && endsInAnother(prose, language)) return undefined;
  return { language: { language, from: 'text' }, isOtherScript: otherScripts.has(language) };
}

/** The beginning of the prose, at least so many UTF-16 code units of it where there are so many. */
function sampleOf(prose: readonly ProseBlock[], length: number): string {
  let sample = '';
  for (const { text } of prose) {
    if (sample.length > length) break;
    sample += `${text}\n`;
  }
  return sample;
}

/** What begins in one language may go on in another: then it has none. */
function endsInAnother(prose: readonly ProseBlock[], language: string): boolean {
  const ending = languageOf(sampleOf(prose.slice(-longPost).reverse(), samples[0]));
  return ending !== undefined && ending.language !== language;
}

function primaryTag(value: unknown): string | undefined {
  return typeof value === 'string'
    ? /^([a-z]{2,3})(?:$|[-_.@])/i.exec(value.trim())?.[1]?.toLowerCase()
    : undefined;
}

/** `content/de/post.md`, where `content/en` is there too: `ts` alone may be a topic. */
function folderLanguage(
  path: string,
  site: Pick<PostSurroundings, 'settings' | 'files'>,
): PostLanguage | undefined {
  const folders = path.split('/').slice(0, -1);
  for (const [at, folder] of folders.entries()) {
    const language = tagOf(folder);
    if (language === undefined) continue;
    const parent = folders.slice(0, at).join('/');
    const isBeside = (other: string): boolean =>
      site.files.isDirectory(parent === '' ? other : `${parent}/${other}`);
    if (hasRegion(folder) || otherLanguages(language, site).some(isBeside))
      return { language, from: 'folder', by: folder };
  }
  return undefined;
}

/** `post.de.md`, where `post.md` or `post.en.md` is there too. */
function fileNameLanguage(
  path: string,
  site: Pick<PostSurroundings, 'settings' | 'files'>,
): PostLanguage | undefined {
  const [, stem = '', ending = '', extension = ''] =
    /^(.*)\.([a-z]{2}(?:[-_][a-z]{2,4})?)(\.\w+)$/i.exec(path) ?? [];
  const language = tagOf(ending);
  if (language === undefined) return undefined;
  const siblings = ['', ...otherLanguages(language, site).map((other) => `.${other}`)];
  const isKnown =
    hasRegion(ending) || siblings.some((other) => site.files.has(`${stem}${other}${extension}`));
  return isKnown ? { language, from: 'file name', by: ending } : undefined;
}

function tagOf(name: string): string | undefined {
  const tag = /^([a-z]{2})(?:[-_](?:[a-z]{2}|[a-z]{4}))?$/i.exec(name)?.[1]?.toLowerCase();
  return tag !== undefined && tags.has(tag) ? tag : undefined;
}

function hasRegion(name: string): boolean {
  return name.length > 2;
}

/** Languages of which one is there on nearly every site in several. */
function otherLanguages(
  language: string,
  { settings }: Pick<PostSurroundings, 'settings'>,
): string[] {
  const main = [settings.language ?? '', primaryTag(settings.language) ?? '', 'en'];
  return main.filter((other) => other !== '' && other !== language);
}
