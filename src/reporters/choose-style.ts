import type { ReportStyle } from './reporter.js';

/** What is known about where the report goes. */
export interface OutputFacts {
  readonly isTerminal: boolean;
  readonly columns?: number | undefined;
}

/** `--color`: `auto` asks the environment. */
export type ColorChoice = 'always' | 'never' | 'auto';

type Environment = Readonly<Record<string, string | undefined>>;
type ChosenStyle = Pick<ReportStyle, 'terminal' | 'colors' | 'unicode' | 'columns' | 'hyperlinks'>;

const usualColumns = 80;
const leastColumns = 40;

/** Looks of a report, from the environment, the output and `--color`. */
export function chooseStyle(
  env: Environment,
  output: OutputFacts,
  color: ColorChoice = 'auto',
): ChosenStyle {
  return {
    terminal: output.isTerminal,
    colors: hasColors(env, output, color),
    unicode: hasUnicode(env),
    columns: columnsOf(env, output),
    hyperlinks: hasHyperlinks(env, output),
  };
}

/** `--color`, then NO_COLOR (no-color.org), FORCE_COLOR, TERM=dumb; a CI's log viewer has colours. */
function hasColors(env: Environment, output: OutputFacts, color: ColorChoice): boolean {
  if (color !== 'auto') return color === 'always';
  if (isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR !== undefined) return isOn(env.FORCE_COLOR);
  if (env.TERM === 'dumb') return false;
  return output.isTerminal || isSet(env.CI);
}

/** No, where the locale names another encoding or a Windows console is an old one. */
function hasUnicode(env: Environment): boolean {
  if (env.OS === 'Windows_NT') {
    return isSet(env.WT_SESSION) || isSet(env.TERM_PROGRAM) || isSet(env.ConEmuTask);
  }
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
}

function columnsOf(env: Environment, output: OutputFacts): number {
  const columns = output.columns ?? Number.parseInt(env.COLUMNS ?? '', 10);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, leastColumns) : usualColumns;
}

/** Terminals that are known to understand OSC 8; others print a part of it as text. */
function hasHyperlinks(env: Environment, output: OutputFacts): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return isOn(env.FORCE_HYPERLINK);
  if (!output.isTerminal || isSet(env.CI) || env.TERM === 'dumb') return false;
  if (/^(?:iTerm\.app|WezTerm|vscode|ghostty|zed|Hyper)$/.test(env.TERM_PROGRAM ?? '')) return true;
  if (/^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(env.TERM ?? '')) return true;
  return isSet(env.WT_SESSION) || Number.parseInt(env.VTE_VERSION ?? '', 10) >= 5000;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false';
}
