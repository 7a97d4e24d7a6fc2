import { homeOf } from '../site/address-space/own-address.js';
import { authorDataOf } from '../site/author-data.js';
import { generatorName } from '../site/generator-name.js';
import type { Site } from '../site/site.js';
import type { DateAccount, PostAccount } from './post-account.js';
import type { SiteFact } from './site-facts.js';

/** The account of a post in words: a name and a sentence each. */
export function accountWords(account: PostAccount, site: Site): SiteFact[] {
  const { kind, title, tags, language, frontMatter } = account;
  return [
    { name: 'title', value: title ?? 'none' },
    ...(kind === 'page'
      ? [{ name: 'kind', value: 'no post: it is not in a folder of posts' }]
      : [
          { name: 'readers', value: readerWords(account) },
          { name: 'URL', value: urlWords(account, site) },
          { name: 'date', value: dateWords(account, site) },
        ]),
    ...(tags.length === 0 ? [] : [{ name: 'tags', value: tags.join(', ') }]),
    ...authorWords(account, site),
    ...(language === undefined ? [] : [{ name: 'language', value: language }]),
    { name: 'front matter', value: frontMatterWords(frontMatter, site) },
  ];
}

const seen: Readonly<Record<PostAccount['state'], string>> = {
  published: 'see it',
  draft: 'do not see it: a draft',
  scheduled: 'do not see it yet',
  hidden: 'do not see it, or find no link to it',
  expired: 'do not see it any more',
  invalid: 'do not see it as it was meant',
};

function readerWords({ state, leaks, why }: PostAccount): string {
  const what = leaks ? 'see it, though it was meant to be hidden' : seen[state];
  return why.length === 0 ? what : `${what} (${why.join('; ')})`;
}

function urlWords({ url, sharedWith }: PostAccount, site: Site): string {
  if (url === undefined) return 'cannot be known without building the site';
  const origin = /^https?:\/\/[^/?#]+/.exec(site.settings.baseUrl ?? '')?.[0];
  const whole = origin === undefined ? '' : ` (${origin}${homeOf(site).base}${url})`;
  const shared = sharedWith.length === 0 ? '' : `; it is that of ${sharedWith.join(', ')}, too`;
  return `${url}${whole}${shared}`;
}

function dateWords({ date, dayInName }: PostAccount, site: Site): string {
  if (!date) return 'none';
  const from = date.key === undefined ? 'from the file name' : `written ${date.written}`;
  const text = `${readingWords(date, site)}, ${from}`;
  const differs = date.key !== undefined && date.day !== undefined && dayInName !== undefined;
  return differs && dayInName !== date.day ? `${text}; the file name says ${dayInName}` : text;
}

function readingWords({ verdict, local, zone }: DateAccount, { profile }: Site): string {
  const name = generatorName(profile);
  if (verdict === 'rejects' || verdict === 'none' || local === undefined)
    return `${name} cannot read it`;
  if (verdict === 'machine-zone')
    return `${local} on the clock of the machine that builds the site`;
  return `${local} in ${zone}${verdict === 'reads-otherwise' ? ', which is not what it says' : ''}`;
}

function authorWords({ authors }: PostAccount, site: Site): SiteFact[] {
  if (authors.length === 0) return [];
  const [file = 'the author data'] = authorDataOf(site).files;
  const names = authors.map(({ id, known }) => (known === false ? `${id} (not in ${file})` : id));
  return [{ name: authors.length === 1 ? 'author' : 'authors', value: names.join(', ') }];
}

const formats: Readonly<Record<string, string>> = {
  yaml: 'YAML',
  toml: 'TOML',
  json: 'JSON',
  lines: '"Key: value" lines',
};

function frontMatterWords(
  { format, keys, read }: PostAccount['frontMatter'],
  { profile }: Site,
): string {
  if (format === 'none') return 'none';
  const what = `${formats[format] ?? format}: ${keys.join(', ')}`;
  return read ? what : `${what}; ${generatorName(profile)} does not read it, see \`post lint\``;
}
