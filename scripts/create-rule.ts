// Write the file of a new rule and make it known: `npm run create-rule -- text/my-rule`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { project, write } from './generate/files.js';

const [id] = process.argv.slice(2);
if (!id || !/^[a-z-]+\/[a-z-]+$/.test(id)) {
  console.error('usage: npm run create-rule -- group/rule-name');
  process.exit(2);
}
const file = `src/rules/${id}.ts`;
if (existsSync(path.join(project, file))) {
  console.error(`${file} exists already`);
  process.exit(2);
}
write(
  file,
  `import { defineRule } from '../../lint/rule.js';

export default defineRule({
  id: '${id}',
  description: 'What should be so',
  rationale: 'Why a reader should care.',
  severity: 'warning',
  preset: 'off',
  since: '0.2.0',
  defaultOptions: {},
  messages: { wrong: 'What is wrong, why it matters, what to do' },
  examples: [
    { title: 'Healthy', markdown: '---\\ntitle: Trams\\n---\\n\\nUp.\\n' },
    {
      title: 'Wrong',
      markdown: '---\\ntitle: Trams\\n---\\n\\nDown.\\n',
      diagnostics: ['5:1 What is wrong, why it matters, what to do'],
    },
  ],
  create({ report }) {
    return {
      prose(block) {
        if (block.text.startsWith('Down')) report({ message: 'wrong', at: block.node });
      },
    };
  },
});
`,
);
await import('./generate.js');
console.log(`${file} is there. Write its examples, then its check, until they pass:

  npx vitest run tests/rules -t ${id}
  npm run generate`);
