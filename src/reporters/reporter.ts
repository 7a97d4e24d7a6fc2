import type { LintReport } from '../lint/report.js';

/** How a report is to look, and what the reporters cannot know by themselves. */
export interface ReportStyle {
  /** The report goes to a terminal: somebody looks at it now. */
  readonly terminal: boolean;
  readonly colors: boolean;
  /** Box drawing and other glyphs; else ASCII. */
  readonly unicode: boolean;
  /** Columns of the terminal; less than 40 is taken as 40. */
  readonly columns: number;
  /** The terminal understands OSC 8 links. */
  readonly hyperlinks: boolean;
  /** Errors only. */
  readonly quiet: boolean;
  /** Diagnostics that `pretty` shows at most; `Infinity` for all. */
  readonly maxDiagnostics: number;
  /** Show hygiene to people too. Formats for programs always have it. */
  readonly showHygiene: boolean;
  readonly tool: { readonly name: string; readonly version: string };
  /** Address of a rule's page. */
  docsUrl(ruleId: string): string | undefined;
  /** Address of a file on this machine, for links in a terminal. */
  fileUrl?(path: string, line: number): string | undefined;
}

/** A report as text, with its final newline; empty when there is nothing to print. Pure. */
export type Reporter = (report: LintReport, style: ReportStyle) => string;
