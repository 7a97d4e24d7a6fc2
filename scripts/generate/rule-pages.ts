import { rmSync } from 'node:fs';
import path from 'node:path';
import { names, project, write } from './files.js';

const folder = 'docs/rules';

/** `docs/rules/<group>/<name>.md`, one page for each rule, and the table of all in `README.md`. */
export async function generateRulePages(): Promise<void> {
  const { rules } = await import('../../src/rules/index.js');
  const { rulePage, ruleIndex } = await import('../../src/reporters/rule-page.js');
  for (const rule of rules) {
    const page = rulePage(rule, `src/rules/${rule.id}.ts`);
    write(`${folder}/${rule.id}.md`, await withoutOwnFindings(rule.id, page));
  }
  write(
    `${folder}/README.md`,
    ruleIndex(rules, ({ id }) => `${id}.md`),
  );
  removeOrphans(new Set(rules.map(({ id }) => `${id}.md`)));
}

/** A rule that looks into code blocks finds its own examples. */
async function withoutOwnFindings(id: string, page: string): Promise<string> {
  const { lintText } = await import('../../src/api/lint-text.js');
  const found = await lintText(page, { only: [id], disable: ['front-matter'] });
  if (found.length === 0) return page;
  return `<!-- post-disable-file ${id} -- the examples -->\n${page}`;
}

function removeOrphans(pages: ReadonlySet<string>): void {
  for (const group of names(folder)) {
    if (group.endsWith('.md')) continue;
    for (const name of names(`${folder}/${group}`)) {
      if (!pages.has(`${group}/${name}`)) rmSync(path.join(project, folder, group, name));
    }
  }
}
