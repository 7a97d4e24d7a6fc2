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
