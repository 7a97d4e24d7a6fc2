import { docsUrl, tool } from '../tool.js';
import type { ReportStyle } from './reporter.js';

/** How output looks when nobody has asked for anything else. */
export const plainStyle: ReportStyle = {
  terminal: false,
  colors: false,
  unicode: true,
  columns: 80,
  hyperlinks: false,
  quiet: false,
  maxDiagnostics: 50,
  showHygiene: false,
  tool,
  docsUrl,
};
