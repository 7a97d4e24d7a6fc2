import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Markdown files below a folder, sorted, with their sizes in bytes. */
export function markdownFiles(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
    .map((path) => ({ path, size: readFileSync(path).length }));
}

const words =
  'the a of and tram river morning bridge window light old harbour market coffee square hill walk rain north ticket garden wall story evening letter train station map street house yellow door small quiet long first second later again between under over'.split(
    ' ',
  );

/** Write a Jekyll blog of `count` posts, always the same, about as long as real posts are. */
export function generateBlog(folder: string, count: number): void {
  const random = randomNumbers(20_171_023);
  mkdirSync(join(folder, '_posts'), { recursive: true });
  writeFileSync(join(folder, '_config.yml'), 'title: Trams\n');
  for (let index = 0; index < count; index += 1) {
    const day = new Date(Date.UTC(2014, 0, 1 + index * 4)).toISOString().slice(0, 10);
    const name = `${day}-post-${index}.md`;
    writeFileSync(join(folder, '_posts', name), generatePost(day, index, random));
  }
}

type Random = (below: number) => number;

function generatePost(day: string, index: number, random: Random): string {
  const sentence = (): string => {
    const all = Array.from({ length: 6 + random(14) }, () => words[random(words.length)]).join(' ');
    return `${all[0]?.toUpperCase()}${all.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 2 + random(5) }, sentence).join(' ');
  const blocks: (() => string)[] = [
    paragraph,
    paragraph,
    paragraph,
    () => `## ${sentence().slice(0, -1)}`,
    () => Array.from({ length: 3 + random(4) }, () => `- ${sentence()}`).join('\n'),
    () => `${sentence()} See [the timetable](https://example.org/${random(999)}) for *more*.`,
    () => `![${sentence().slice(0, -1)}](/images/${random(99)}.jpg)`,
    () => `> ${paragraph()}`,
    () => `\`\`\`sh\ntram --line ${random(30)} --stop ${random(60)}\n\`\`\``,
    () => `| Line | Stops |\n| ---- | ----- |\n| ${random(30)} | ${random(60)} |`,
  ];
  const body = Array.from({ length: 8 + random(24) }, () => blocks[random(blocks.length)]?.());
  return `---\nlayout: post\ntitle: Post ${index}\ndate: ${day}\ntags: [trams, line-${random(30)}]\n---\n\n${body.join('\n\n')}\n`;
}

/** Numbers below a limit, the same in each run (a linear congruential generator). */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
