/**
 * Who may import whom (ARCHITECTURE.md says why). Read by `npm run check`.
 *   core <- console, sandbox <- daemon <- cli
 *   in the daemon: main, start-daemon -> http -> features -> ground
 */
const FEATURES = 'intake|installations|access|status'
const GROUND = 'store|live|telemetry|config\\.ts|clock\\.ts|ids\\.ts'
/** What one feature of the daemon offers to the others; everything else of it is its own affair. */
const DOORS = 'intake/incoming-request|installations/(apply-lifecycle|lifecycle-bodies|lifecycle-change)'
const DAEMON = '^apps/daemon/src/'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule('no-cycles', 'a cycle has no reading order', {}, { circular: true }),
    rule('no-unresolved', 'the imported file must exist', {}, { couldNotResolve: true, pathNot: '\\?' }),
    rule(
      'core-stands-alone',
      'core is shared with browsers and imports nothing of ours',
      { path: '^packages/core/' },
      { path: '^(apps/|packages/(?!core/))' },
    ),
    rule(
      'core-is-not-node-only',
      'core runs in browsers too',
      { path: '^packages/core/src/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'console-knows-only-core',
      'the console gets a client and a host',
      { path: '^packages/console/' },
      { path: '^(apps/|packages/(?!core/|console/))' },
    ),
    rule(
      'sandbox-knows-only-core',
      'the stand-in must not depend on what it tests',
      { path: '^packages/sandbox/' },
      { path: '^(apps/|packages/(?!core/|sandbox/))' },
    ),
    rule(
      'daemon-knows-no-cli-and-no-sandbox',
      'only its tests start the sandbox',
      { path: DAEMON },
      { path: '^(apps/(?!daemon/)|packages/sandbox/)' },
    ),
    rule(
      'ground-imports-nothing-above',
      'store, live, telemetry and config know no feature',
      { path: `${DAEMON}(${GROUND})` },
      { path: `${DAEMON}(${FEATURES}|http|main|start-daemon)` },
    ),
    rule(
      'features-import-nothing-above',
      'a feature knows no HTTP route and no start',
      { path: `${DAEMON}(${FEATURES})/` },
      { path: `${DAEMON}(http/|main|start-daemon)` },
    ),
    rule(
      'features-meet-at-their-doors',
      'a feature uses of another one only what that one offers (DOORS in .dependency-cruiser.cjs)',
      { path: `${DAEMON}(${FEATURES})/` },
      { path: `${DAEMON}(?!$1/)(${FEATURES})/`, pathNot: `${DAEMON}(${DOORS})\\.ts$` },
    ),
    rule(
      'http-does-not-start-things',
      'main and start-daemon put the parts together',
      { path: `${DAEMON}http/` },
      { path: `${DAEMON}(main|start-daemon)` },
    ),
    rule(
      'no-dev-dependencies-in-sources',
      'what runs must be installed where it runs',
      { path: '^(apps|packages)/[^/]+/src/', pathNot: '\\.(test|d)\\.ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
    rule(
      'no-undeclared-dependencies',
      'each package names what it uses',
      { path: '^(apps|packages)/[^/]+/src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'packages-import-by-name',
      'across packages only by what their exports name, never by a relative path',
      { path: '^(apps|packages)/([^/]+)/' },
      {
        path: '^(apps|packages)/(?!$2/)[^/]+/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace', 'npm'],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^packages/console/dist/', '\\.css$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
}
