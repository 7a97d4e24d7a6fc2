/** A workflow of the repository that builds the site. */
export interface DeployWorkflow {
  /** Name of its file. */
  readonly name: string;
  /** Can another workflow start it? */
  readonly isStartable: boolean;
}

/** The workflow that brings a site to its readers, told by the actions and branches used for that. */
export function findDeployWorkflow(
  workflows: readonly { readonly name: string; readonly text: string }[],
): DeployWorkflow | undefined {
  const found = workflows
    .filter(({ name, text }) => /^\w[\w.-]*$/.test(name) && deploys.test(text))
    .map(({ name, text }) => ({ name, isStartable: /\bworkflow_dispatch\b/.test(text) }));
  return found.find(({ isStartable }) => isStartable) ?? found[0];
}

const deploys =
  /\b(?:deploy-pages|gh-pages|github-pages-deploy-action|actions-netlify|wrangler-action|rsync)\b/;

/** When the workflow runs: an hour of UTC, and the zone in which that is soon after midnight. */
export interface CronTime {
  readonly hour: number;
  readonly zone: string;
}

/**
 * A workflow for GitHub that has the site built once a day. Where another workflow builds it, that one
 * is started; else the address is called by which its host starts a build.
 */
export function cronWorkflow(deploy: DeployWorkflow | undefined, { hour, zone }: CronTime): string {
  return `# Posts with a date to come are shown by the first build after it.
name: Scheduled posts
on:
  schedule:
    - cron: '17 ${hour} * * *' # UTC: soon after midnight in ${zone}
  workflow_dispatch:
${deploy ? startsWorkflow(deploy.name) : callsHost}`;
}

function startsWorkflow(name: string): string {
  return `permissions:
  actions: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: gh workflow run ${name} --repo "$GITHUB_REPOSITORY" --ref "$GITHUB_REF_NAME"
        env:
          GH_TOKEN: \${{ github.token }}
`;
}

const callsHost = `permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: curl --fail-with-body --request POST "$BUILD_HOOK"
        env:
          BUILD_HOOK: \${{ secrets.BUILD_HOOK }}
`;
