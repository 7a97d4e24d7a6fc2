/** A real generator: which fixture it builds, and how. */
export interface Generator {
  readonly title: string;
  /** Its site in `fixtures/`. */
  readonly fixture: string;
  /** Folder with what it built. */
  readonly output: string;
  /** Program and arguments that build the site, run in its folder. */
  readonly build: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** How to ask it for its version. */
  readonly version: readonly [string, ...string[]];
  /** What installs it, where it is no npm package that the script installs itself. */
  readonly install?: string;
  /** Where its configuration says `UTC`: these have a time zone of the site. */
  readonly zoneFile?: string;
  /** The day in its addresses is that of the machine's clock, whatever the site's zone is. */
  readonly addressByMachine?: boolean;
}

/** The generators that the script knows, by name. */
export const generators: Readonly<Record<string, Generator>> = {
  jekyll: {
    title: 'Jekyll',
    fixture: 'jekyll-drafts',
    output: '_site',
    build: ['jekyll', 'build', '--trace'],
    version: ['jekyll', '--version'],
    install: 'apt-get install jekyll, or gem install jekyll',
    zoneFile: '_config.yml',
  },
  hugo: {
    title: 'Hugo',
    fixture: 'hugo-archetype',
    output: 'public',
    build: ['hugo'],
    version: ['hugo', 'version'],
    install: 'apt-get install hugo',
    zoneFile: 'hugo.toml',
  },
  hexo: {
    title: 'Hexo',
    fixture: 'hexo-scaffolds',
    output: 'public',
    build: ['node_modules/.bin/hexo', 'generate'],
    version: ['node_modules/.bin/hexo', 'version'],
    zoneFile: '_config.yml',
    addressByMachine: true,
  },
  eleventy: {
    title: 'Eleventy',
    fixture: 'eleventy-preprocessor',
    output: '_site',
    build: ['node_modules/.bin/eleventy'],
    version: ['node_modules/.bin/eleventy', '--version'],
  },
  astro: {
    title: 'Astro',
    fixture: 'astro-collections',
    output: 'dist',
    build: ['node_modules/.bin/astro', 'build'],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    version: ['node_modules/.bin/astro', '--version'],
  },
  docusaurus: {
    title: 'Docusaurus',
    fixture: 'docusaurus-blog',
    output: 'build',
    build: ['node_modules/.bin/docusaurus', 'build', '--no-minify'],
    env: { DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' },
    version: ['node_modules/.bin/docusaurus', '--version'],
  },
  pelican: {
    title: 'Pelican',
    fixture: 'pelican-lines',
    output: 'output',
    build: ['pelican', 'content', '-s', 'pelicanconf.py', '-o', 'output', '--fatal', 'errors'],
    version: ['pelican', '--version'],
    install: 'apt-get install pelican, or pip install "pelican[markdown]"',
    zoneFile: 'pelicanconf.py',
  },
};
