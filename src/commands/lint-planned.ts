import type { PlannedPost, Refused } from '../authoring/plan-publish.js';
import type { Host } from '../host/host.js';
import type { FileReport } from '../lint/report.js';
import { relativePath } from '../text/path.js';
import { judgePosts } from './judge-posts.js';
import { type LintFilesOptions, lintJudged } from './lint-files.js';
import type { SelectedFile } from './select-files.js';
import { type ReadPost, readPost } from './workspace.js';

/**
 * Without the errors that publishing itself puts right, as the flag of a draft that readers see: their
 * rules find nothing in the post as it will be.
 */
export function withoutSettled(
  report: FileReport,
  file: SelectedFile,
  planOne: (read: ReadPost) => PlannedPost | Refused,
  how: LintFilesOptions,
  host: Host,
): FileReport {
  const read = readPost(host, file.site, relativePath(file.site.found.root, file.path));
  const planned = planOne(read);
  if (planned.refused !== undefined || planned.text === read.post.source.text) return report;
  const left = rulesWithErrors({ file, bytes: read.encode(planned.text) }, how, host);
  if (left === undefined) return report;
  return { ...report, diagnostics: report.diagnostics.filter(({ ruleId }) => left.has(ruleId)) };
}

/** `undefined` when a rule fails: what it would have found nobody knows. */
function rulesWithErrors(
  planned: { readonly file: SelectedFile; readonly bytes: Uint8Array },
  how: LintFilesOptions,
  host: Host,
): ReadonlySet<string> | undefined {
  let failed = false;
  const options: LintFilesOptions = {
    ...how,
    onFailure: () => {
      failed = true;
    },
  };
  const linted = lintJudged(host, judgePosts(host, [planned], options), options);
  const errors = linted.flatMap(({ report }) =>
    report.diagnostics.filter(({ severity }) => severity === 'error'),
  );
  return failed ? undefined : new Set(errors.map(({ ruleId }) => ruleId));
}
