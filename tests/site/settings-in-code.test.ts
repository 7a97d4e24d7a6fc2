import { expect, test } from 'vitest';
import { openSpacesOf } from '../../src/site/address-space/open-spaces.js';
import { createExampleSite } from '../support/example-site.js';

test('what is commented out in the code of a site says nothing', async () => {
  const blog = `export default { presets: [['classic', { blog: {
    // routeBasePath: '/',
    path: 'news',
  } }]] };\n`;
  const docusaurus = await createExampleSite({ 'docusaurus.config.js': blog }, 'docusaurus');
  expect(docusaurus.site.settings).toMatchObject({ posts: 'news', permalink: 'blog' });

  const config = `export default {\n  //srcDir: ".vitepress/pages",\n  base: '/a/',\n}\n`;
  const vitepress = await createExampleSite({ '.vitepress/config.ts': config }, 'vitepress');
  expect(vitepress.site.settings).toMatchObject({ source: '.', basePath: '/a/' });
});

test.each([
  ["dir: { input: 'src' }", 'src'],
  ["const INPUT = './content/';\nreturn { dir: { input: INPUT } }", 'content/'],
  ['return { dir: { output: dirs.out, input: dirs.src } }', 'src'],
  ['return {}', '.'],
])('Eleventy reads its content as %j says', async (code, source) => {
  const config = `module.exports = () => { ${code} };\n`;
  const { site } = await createExampleSite({ '.eleventy.js': config }, 'eleventy');
  expect(site.settings.source).toBe(source);
});

test('Docusaurus tells its blog from other plugins, whatever stands in the options', async () => {
  const config = `export default { url: 'https://trams.example',
  plugins: [['content-docs', { id: 'community', path: 'community', routeBasePath: '/community' }],
    ['./src/plugins/changelog', { routeBasePath: 'changelog' }]],
  presets: [['classic', { blog: {
    editUrl: ({ blogPath }) => { return \`https://example.com/\${blogPath}\`; },
    feedOptions: { type: 'all' },
    path: 'news', routeBasePath: 'stories' } }]] };\n`;
  const { site } = await createExampleSite({ 'docusaurus.config.js': config }, 'docusaurus');
  expect(site.settings).toMatchObject({ posts: 'news', permalink: 'stories' });
  const { isOpen } = openSpacesOf(site);
  expect(isOpen('/community/release')).toBe(true);
  expect(isOpen('/changelog/2.4.0')).toBe(true);
  expect(isOpen('/stories/trams')).toBe(false);
});
