import { expect, test } from 'vitest';
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
