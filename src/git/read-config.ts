/** What a simple file of git's configuration says, by `section.key` in lower case. */
export type GitConfig = ReadonlyMap<string, string>;

const HEADER = /^\[([\w.-]+)(\s+"[^"\\]*")?\]$/;
const SETTING = /^([a-z][a-z0-9-]*)\s*=\s*([^"\\;#]*)$/i;

/** Sections, and a key, that let git read other files, too. */
const ELSEWHERE = /^(?:include|includeif)$/;
const OWN_OF_WORKTREE = /^worktreeconfig\b/i;

/**
 * Read a configuration file of git without starting git. It gives up, with `undefined`, on all that
 * only git can tell: files it includes, quotes and escapes in what is looked for, lines that go on.
 *
 * @param sections the only ones read, in lower case
 */
export function readGitConfig(text: string, sections: readonly string[]): GitConfig | undefined {
  const settings = new Map<string, string>();
  let section = '';
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || /^[#;]/.test(line)) continue;
    const isHeader = line.startsWith('[');
    if (isHeader) section = sectionOf(line);
    if (section === '' || line.endsWith('\\') || isElsewhere(section, line)) return undefined;
    if (isHeader || !sections.includes(section)) continue;
    const setting = SETTING.exec(line);
    if (!setting) return undefined;
    settings.set(`${section}.${setting[1]?.toLowerCase()}`, setting[2]?.trim() ?? '');
  }
  return settings;
}

/** The section that a line begins, one with a name of its own as `remote.`; empty when unreadable. */
function sectionOf(line: string): string {
  const [, name, own] = HEADER.exec(line) ?? [];
  return name === undefined
    ? ''
    : name.toLowerCase() + (own && !ELSEWHERE.test(name.toLowerCase()) ? '.' : '');
}

function isElsewhere(section: string, line: string): boolean {
  return ELSEWHERE.test(section) || (section === 'extensions' && OWN_OF_WORKTREE.test(line));
}
