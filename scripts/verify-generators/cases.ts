import { inJson, inToml, inYaml, unopened } from './convert.js';

/** Files of a site by path. */
export type SiteFiles = Readonly<Record<string, string>>;

/** One way in which a site writes its posts and hides its drafts. */
export interface Case {
  readonly generator: string;
  readonly form: string;
  readonly drafts: string;
  /** Makes the generator's fixture such a site; left out where it is one. */
  readonly change?: (files: SiteFiles) => SiteFiles;
  /** More arguments for `post new`. */
  readonly args?: readonly string[];
  /** Tags that the site adds to those of the post. */
  readonly more?: readonly string[];
}

/** The schema of that site asks for it, and no post is published while it is empty. */
const described = ['--set', 'description=A loaf.'];

/** All ways that are tried, in the order of the table. */
export const cases: readonly Case[] = [
  { generator: 'jekyll', form: 'YAML', drafts: '`_drafts/`' },
  { generator: 'jekyll', form: 'YAML', drafts: '`published`', change: flagged('_posts') },
  { generator: 'hugo', form: 'TOML, archetype', drafts: '`draft`' },
  { generator: 'hugo', form: 'YAML', drafts: '`draft`', change: hugoIn(inYaml) },
  {
    generator: 'hugo',
    form: 'TOML, bundle',
    drafts: '`draft`',
    change: hugoIn(inToml),
    args: ['--bundle'],
  },
  { generator: 'hugo', form: 'JSON', drafts: '`draft`', change: hugoIn(inJson('{', '}')) },
  { generator: 'hexo', form: 'YAML, scaffold', drafts: '`_drafts/`' },
  { generator: 'hexo', form: 'YAML', drafts: '`published`', change: flagged('source/_posts') },
  {
    generator: 'hexo',
    form: 'YAML, unopened',
    drafts: '`published`',
    change: (files) => converted(flagged('source/_posts')(files), unopened),
  },
  {
    generator: 'hexo',
    form: 'JSON in `;;;`',
    drafts: '`published`',
    change: (files) => converted(flagged('source/_posts')(files), inJson(';;;', ';;;')),
  },
  { generator: 'eleventy', form: 'YAML', drafts: '`draft`', more: ['posts'] },
  {
    generator: 'eleventy',
    form: 'JSON in `---json`',
    drafts: '`draft`',
    more: ['posts'],
    change: (files) => converted(files, inJson('---json\n{', '}\n---')),
  },
  { generator: 'astro', form: 'YAML', drafts: '`draft`', args: described },
  {
    generator: 'astro',
    form: 'YAML, MDX',
    drafts: '`draft`',
    args: [...described, '--ext', 'mdx'],
  },
  {
    generator: 'astro',
    form: 'TOML',
    drafts: '`draft`',
    args: described,
    change: (files) => converted(files, inToml),
  },
  { generator: 'docusaurus', form: 'YAML', drafts: '`draft`' },
  { generator: 'docusaurus', form: 'YAML, bundle', drafts: '`draft`', args: ['--bundle'] },
  { generator: 'pelican', form: '`Key: value`', drafts: '`Status`' },
];

/** The same site with drafts by flag: its folder of drafts and its scaffolds are gone. */
function flagged(folder: string): (files: SiteFiles) => SiteFiles {
  return (files) => {
    const kept = Object.entries(files).filter(([path]) => !/_drafts\/|^scaffolds\//.test(path));
    const draft =
      '---\ntitle: Not yet\ndate: 2024-05-01 10:00:00\ntags:\n  - later\npublished: false\n---\n\nSoon.\n';
    return { ...Object.fromEntries(kept), [`${folder}/2024-05-01-not-yet.md`]: draft };
  };
}

/** Without the archetype, and in another language. */
function hugoIn(convert: (text: string) => string): (files: SiteFiles) => SiteFiles {
  return (files) => {
    const { 'archetypes/posts.md': _, ...others } = files;
    return converted(others, convert);
  };
}

/** All posts with their front matter in another language. */
function converted(files: SiteFiles, convert: (text: string) => string): SiteFiles {
  const isPost = (path: string): boolean => /\.mdx?$/.test(path) && !path.startsWith('scaffolds/');
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, isPost(path) ? convert(text) : text]),
  );
}
