/** The HTML blocks that are open and whose content an engine does not read as Markdown. */
export interface RawBlocks {
  /** Told of each HTML block in order. */
  see(html: string): void;
  isInside(): boolean;
}

interface OpenElement {
  readonly tag: string;
  /** Has it `markdown="1"`? */
  readonly markdown: boolean;
}

const tagPattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w-]*)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/gi;
const withoutContent = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** For engines that read what stands between the tags (`isKept` false), nothing is ever inside. */
export function createRawBlocks(isKept: boolean): RawBlocks {
  const open: OpenElement[] = [];
  return {
    see(html) {
      if (!isKept) return;
      for (const match of html.matchAll(tagPattern)) seeTag(open, match);
    },
    isInside: () => open.at(-1)?.markdown === false,
  };
}

function seeTag(open: OpenElement[], [, slash, name = '', attributes = '']: RegExpExecArray): void {
  const tag = name.toLowerCase();
  if (tag === '' || withoutContent.test(tag) || attributes.endsWith('/')) return;
  if (slash === '') {
    open.push({ tag, markdown: /\bmarkdown\s*=\s*["']?(?:1|block|span)\b/.test(attributes) });
    return;
  }
  const at = open.findLastIndex((each) => each.tag === tag);
  if (at !== -1) open.length = at;
}
