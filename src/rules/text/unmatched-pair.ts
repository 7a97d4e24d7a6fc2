import { type BrokenLink, findBrokenLinks } from '../../link-syntax/broken-links.js';
import { type MaskedSource, maskedSource } from '../../link-syntax/masked-source.js';
import { defineRule, type RelatedPlace } from '../../lint/rule.js';
import { regionReader } from '../../markdown/code-regions.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { findTurned } from '../../prose/turned-quotes.js';
import { findUnmatched, type Unmatched } from '../../prose/unmatched.js';
import type { Span } from '../../text/span.js';

/** A parenthesis may close in one of the next paragraphs. */
const reach = 4;

export default defineRule({
  id: 'text/unmatched-pair',
  description: 'Parentheses, brackets, quotation marks and back-ticks come in pairs',
  rationale: `A parenthesis that is opened and never closed leaves the reader looking for its end, and
is often the trace of a link or a sentence that lost its tail. A single back-tick shows as such and
means that code is not shown as code.

Judged by paragraph, after code, links, list letters such as \`a)\` and smileys are taken away; what
closes in one of the next paragraphs is fine.`,
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['textlint:rule-no-unmatched-pair'],
  defaultOptions: {},
  messages: {
    open: '"{mark}" is opened here and never closed',
    close: '"{mark}" closes nothing that was opened before it',
    mixed: 'The parenthesis that "{mark}" closes was opened in the other width; write "{partner}"',
    turned: '"{mark}" stands at the wrong end of a quotation; write "{partner}"',
    backtick:
      'A single back-tick stands here, so that the code it was meant for is not shown as code',
  },
  examples: [
    {
      title: 'Pairs',
      markdown:
        '---\ntitle: Trams\n---\n\nThe 28 (see [map](/m), and 3) below) goes :) a) up, b) down.\n',
    },
    {
      title: 'Never closed',
      markdown: '---\ntitle: Trams\n---\n\nFor my talk ([slides](/s.pdf), I took the 28.\n',
      diagnostics: ['5:13 "(" is opened here and never closed'],
    },
    {
      title: 'Never opened',
      markdown: '---\ntitle: Trams\n---\n\nThe tram [28] goes up) and down.\n',
      diagnostics: ['5:22 ")" closes nothing that was opened before it'],
    },
    {
      title: 'Over two paragraphs',
      markdown: '---\ntitle: Trams\n---\n\nIt goes up (in\n\nthe morning) and down.\n',
    },
    {
      title: 'Wide and narrow',
      markdown: '---\ntitle: 电车\n---\n\n1）28 路电车（黄色)上山（下山）。\n',
      diagnostics: [
        '5:12 The parenthesis that ")" closes was opened in the other width; write "）"',
      ],
    },
    {
      title: 'An aside in Japanese',
      markdown: '---\ntitle: 電車\n---\n\n今日も電車は来なかった（無気力\n',
    },
    {
      title: 'A quotation that does not end',
      markdown:
        '---\ntitle: Трамваи\nlang: ru\n---\n\nОн называл «вагоном» то, что мы зовём «трамваем«.\n',
      diagnostics: ['6:48 "«" stands at the wrong end of a quotation; write "»"'],
    },
    {
      title: 'Quotation marks of the wrong end',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nThey call it “the wagon“, or ”the car”.\n',
      diagnostics: [
        '6:24 "“" stands at the wrong end of a quotation; write "”"',
        '6:30 "”" stands at the wrong end of a quotation; write "“"',
      ],
    },
    {
      title: 'Quotation marks of German',
      markdown: '---\ntitle: Straßenbahnen\nlang: de\n---\n\nSie heißt „Wagen“ oder »Bahn«.\n',
    },
    {
      title: 'A link that is none, and a shrug',
      markdown:
        '---\ntitle: 電車\n---\n\n(There is a [map]\n(https://example.com/map)では ¯\\\\\\_(⊙︿⊙)_/¯).\n',
    },
    {
      title: 'A single back-tick',
      markdown: '---\ntitle: Trams\n---\n\nRun `tram and wait.\n',
      diagnostics: [
        '5:5 A single back-tick stands here, so that the code it was meant for is not shown as code',
      ],
    },
  ],
  create({ post, report }) {
    const open: { readonly block: number; readonly at: ProseBlock; readonly found: Unmatched }[] =
      [];
    const told: (() => void)[] = [];
    let count = 0;
    return {
      prose(block) {
        count += 1;
        for (const found of findTurned(block.text, post.language)) tell(block, found);
        for (const found of unmatchedIn(block)) {
          if (found.kind === 'open') open.push({ block: count, at: block, found });
          else if (found.kind !== 'close' || !closes(found)) tell(block, found);
        }
      },
      end() {
        for (const { at, found } of open) tell(at, found);
        for (const say of told) say();
      },
    };

    /** `[map] (https://x)`: link/broken-syntax says what is wrong there, and it is no parenthesis. */
    function unmatchedIn(block: ProseBlock): readonly Unmatched[] {
      const found = findUnmatched(block.text);
      if (found.length === 0 || block.kind === 'value') return found;
      const source = maskedSource(block, post.source.text);
      const broken = findBrokenLinks(source.text, () => false).filter(hasItsPairs);
      return broken.length === 0 ? found : findUnmatched(without(broken, source, block));
    }

    /** Does it close what an earlier paragraph left open? Then both are fine. */
    function closes(found: Unmatched): boolean {
      const index = open.findLastIndex(
        (one) => one.found.partner === found.mark && count - one.block <= reach,
      );
      if (index >= 0) open.splice(index, 1);
      return index >= 0;
    }

    function tell(block: ProseBlock, found: Unmatched): void {
      const { kind, mark, partner, index } = found;
      const at = block.spanOf(index, index + 1);
      const related = searchedPlaces(block, found);
      told.push(() => report({ message: kind, data: { mark, partner }, at, related }));
    }
  },
});

/** In the others a parenthesis is missing. */
function hasItsPairs({ kind }: BrokenLink): boolean {
  return kind === 'gap' || kind === 'parentheses';
}

/** The text of a block without the marks in some spans of its source, in order. Linear. */
function without(spans: readonly Span[], { start }: MaskedSource, block: ProseBlock): string {
  const spanAt = regionReader(spans);
  return block.text.replace(/[[\]()]/g, (mark, index: number) =>
    spanAt(block.offsetAt(index) - start) ? ' ' : mark,
  );
}

/** How far the partner was looked for; where what a mark of the wrong width closes was opened. */
function searchedPlaces({ text, spanOf }: ProseBlock, found: Unmatched): RelatedPlace[] {
  const { kind, partner, index, opened } = found;
  const last = kind === 'close' ? 0 : text.length - 1;
  const place = opened ?? last;
  if (place === index) return [];
  const none = `no "${partner}" ${kind === 'close' ? 'from here on' : 'up to here'}`;
  return [{ at: spanOf(place, place + 1), message: opened === undefined ? none : 'opened here' }];
}
