import { internalLinksOf } from '../../link-syntax/internal-links.js';
import type { PostLink } from '../../link-syntax/post-links.js';
import { defineRule } from '../../lint/rule.js';
import type { MissingTarget, MisspelledTarget } from '../../site/address-space/resolution.js';
import { rewriteLink, shownAddress } from '../link/_rewrite.js';

export default defineRule({
  id: 'image/missing-file',
  description: 'Images and other files shown in a post are there',
  rationale: `Readers see a broken picture, and the writer often does not: in an editor \`images/tram.png\`
is looked for beside the file, in a browser below the address of the page, and on many disks
\`Tram.PNG\` is \`tram.png\`. Paths are resolved as the browser will do it, or as the generator does
where it takes images from beside the source.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['rumdl:MD057'],
  defaultOptions: {},
  messages: {
    missing:
      'The file "{url}" is not there; readers see a broken picture: correct the path or add the file',
    near: 'The file "{url}" is not there, readers see a broken picture; did you mean "{better}"?',
    spelling:
      'The file is named "{better}", not "{url}"; web servers tell capital letters from small ones',
  },
  examples: [
    {
      title: 'Where the site keeps files',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { 'images/tram.png': '' },
      markdown:
        '---\ntitle: Trams\n---\n\n![A](/images/tram.png) ![B](https://example.com/b.png) <img src="/images/tram.png">\n',
    },
    {
      title: 'No such file',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { 'images/tram.png': '' },
      markdown: '---\ntitle: Trams\n---\n\n![A](/images/bus.png)\n\n<img src="images/tram.png">\n',
      diagnostics: [
        '5:6 The file "/images/bus.png" is not there; readers see a broken picture: correct the path or add the file',
        '7:11 The file "images/tram.png" is not there, readers see a broken picture; did you mean "/images/tram.png"?',
      ],
      fixed: '---\ntitle: Trams\n---\n\n![A](/images/bus.png)\n\n<img src="/images/tram.png">\n',
    },
    {
      title: 'Letter case',
      profile: 'hugo',
      path: 'content/posts/trams/index.md',
      files: { 'content/posts/trams/Tram.PNG': '' },
      markdown: '---\ntitle: Trams\n---\n\n![A](tram.png)\n',
      diagnostics: [
        '5:6 The file is named "Tram.PNG", not "tram.png"; web servers tell capital letters from small ones',
      ],
      fixed: '---\ntitle: Trams\n---\n\n![A](Tram.PNG)\n',
    },
    {
      title: 'A picture that the front matter names',
      profile: 'astro',
      path: 'src/content/blog/trams.md',
      markdown: '---\ntitle: Trams\nheroImage: ./tram.png\n---\n\nHello.\n',
      diagnostics: [
        '3:12 The file "./tram.png" is not there; readers see a broken picture: correct the path or add the file',
      ],
    },
  ],
  create({ post, site, report }) {
    const check = (link: PostLink, found: MissingTarget | MisspelledTarget): void => {
      const near = found.kind === 'missing' ? found.near : { better: found.better, certain: true };
      const kind = near === undefined ? 'missing' : 'near';
      report({
        message: found.kind === 'misspelled' ? 'spelling' : kind,
        data: { url: shownAddress(link.url), better: shownAddress(near?.better ?? '') },
        at: link.span,
        fix: near?.certain ? rewriteLink(link, near.better, 'unsafe') : undefined,
      });
    };
    return {
      end() {
        for (const { link, found } of internalLinksOf(post, site))
          if (shown.has(link.role) && (found.kind === 'missing' || found.kind === 'misspelled'))
            check(link, found);
      },
    };
  },
});

const shown: ReadonlySet<PostLink['role']> = new Set(['image', 'embed', 'asset']);
