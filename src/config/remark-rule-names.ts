// The rules of the remark-lint project (github.com/remarkjs/remark-lint, packages/, version 10).
const names = `
blockquote-indentation checkbox-character-style checkbox-content-indent code-block-style
definition-case definition-sort definition-spacing directive-attribute-sort directive-
collapsed-attribute directive-quote-style directive-shortcut-attribute directive-unique-
attribute-name emphasis-marker fenced-code-flag fenced-code-marker file-extension final-
definition final-newline first-heading-level hard-break-spaces heading-increment heading-
style linebreak-style link-title-style list-item-bullet-indent list-item-content-indent
list-item-indent list-item-spacing maximum-heading-length maximum-line-length mdx-jsx-
attribute-sort mdx-jsx-no-void-children mdx-jsx-quote-style mdx-jsx-self-close mdx-jsx-
shorthand-attribute mdx-jsx-unique-attribute-name media-style no-blockquote-without-marker
no-consecutive-blank-lines no-duplicate-defined-urls no-duplicate-definitions no-duplicate-
headings no-duplicate-headings-in-section no-emphasis-as-heading no-empty-url no-file-name-
articles no-file-name-consecutive-dashes no-file-name-irregular-characters no-file-name-
mixed-case no-file-name-outer-dashes no-heading-content-indent no-heading-indent no-heading-
like-paragraph no-heading-punctuation no-hidden-table-cell no-html no-literal-urls no-
missing-blank-lines no-multiple-toplevel-headings no-paragraph-content-indent no-reference-
like-url no-shell-dollars no-shortcut-reference-image no-shortcut-reference-link no-table-
indentation no-tabs no-undefined-references no-unneeded-full-reference-image no-unneeded-
full-reference-link no-unused-definitions ordered-list-marker-style ordered-list-marker-
value rule-style strikethrough-marker strong-marker table-cell-padding table-pipe-alignment
table-pipes unordered-list-marker-style
`;

/** The names; made when one is asked for that there is not. */
export function remarkRuleNames(): readonly string[] {
  // Names are broken behind their hyphens.
  return names.replace(/-\n/g, '-').trim().split(/\s+/);
}
