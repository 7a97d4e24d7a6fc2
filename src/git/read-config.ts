/** What a simple file of git's configuration says, by `section.key` in lower case. */
export type GitConfig = ReadonlyMap<string, string>;

const HEADER = /^\[([\w.-]+)(?:\s+"[^"\\]*")?\]$/;
const SETTING = /^([a-z][a-z0-9-]*)\s*=\s*([^"\\;#]*)$/i;

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
    if (line.endsWith('\\')) return undefined;
    if (line.startsWith('[')) {
      const name = HEADER.exec(line)?.[1]?.toLowerCase();
      if (name === undefined || /^include(?:if)?$/.test(name)) return undefined;
      section = line.includes('"') ? '' : name;
      continue;
    }
    if (section === 'extensions' && /^worktreeconfig\b/i.test(line)) return undefined;
    if (!sections.includes(section)) continue;
    const [, key, value] = SETTING.exec(line) ?? [];
    if (key === undefined || value === undefined) return undefined;
    settings.set(`${section}.${key.toLowerCase()}`, value.trim());
  }
  return settings;
}
