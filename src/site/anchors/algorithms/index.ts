import type { HeadingIdAlgorithm } from '../../../profiles/profile.js';
import type { AssignIds } from '../heading-ids.js';
import { eleventyIdAttribute } from './eleventy.js';
import { astro, astroCompatible, docusaurus, github } from './github.js';
import { goldmarkBlackfriday, goldmarkGithub, goldmarkGithubAscii } from './goldmark.js';
import { hexo, hexoLower, hexoUpper } from './hexo.js';
import { kramdown, kramdownGfm } from './kramdown.js';
import { markdownItAnchor, vitepress } from './markdown-it.js';
import { pythonMarkdown, pythonMarkdownToc } from './python-markdown.js';
import { zola, zolaOff, zolaSafe } from './zola.js';

/** The algorithms that profiles name. */
export const headingIdAlgorithms: Readonly<Record<HeadingIdAlgorithm, AssignIds | undefined>> = {
  'kramdown-gfm': kramdownGfm,
  kramdown,
  goldmark: goldmarkGithub,
  'goldmark-ascii': goldmarkGithubAscii,
  'goldmark-blackfriday': goldmarkBlackfriday,
  github,
  astro,
  'astro-compatible': astroCompatible,
  docusaurus,
  hexo,
  'hexo-lower-case': hexoLower,
  'hexo-upper-case': hexoUpper,
  vitepress,
  'markdown-it-anchor': markdownItAnchor,
  'eleventy-id-attribute': eleventyIdAttribute,
  'python-markdown': pythonMarkdown,
  'python-markdown-toc': pythonMarkdownToc,
  zola,
  'zola-safe': zolaSafe,
  'zola-off': zolaOff,
  none: () => [],
  unknown: undefined,
};
