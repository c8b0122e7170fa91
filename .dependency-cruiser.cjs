// The layer rules of ARCHITECTURE.md. Each rule is proved to fail on a planted violation by scripts/layer-rules.test.ts.
// CommonJS because dependency-cruiser loads its configuration with require.

const layers = [
  ['errors', 'package-format', 'template', 'bridge-protocol'],
  ['compiler', 'runtime-logic', 'runtime-view', 'api-shims', 'package-client', 'store'],
  ['container', 'simulate', 'devtools'],
  ['cli'],
];

/** Imports allowed inside a layer; everything else sideways is forbidden. */
const sideways = {
  'package-format': ['errors', 'template'],
  template: ['errors'],
  'bridge-protocol': ['errors'],
  devtools: ['container'],
};

const tests = String.raw`\.(test|bench)\.ts$|/fixtures/|/testing/`;

const layerRules = layers.flatMap((packages, layer) =>
  packages.map((name) => {
    const below = layers.slice(0, layer).flat();
    const allowed = [name, ...below, ...(sideways[name] ?? [])];
    return {
      name: `layer-${layer}-${name}`,
      comment: `${name} is in layer ${layer}: it may import ${allowed.slice(1).join(', ') || 'nothing of ours'}.`,
      severity: 'error',
      from: { path: `^packages/${name}/src/`, pathNot: tests },
      to: { path: '^packages/', pathNot: `^packages/(${allowed.join('|')})/` },
    };
  }),
);

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-cycles',
      comment: 'Files that import one another in a circle cannot be read or tested one at a time. Types may name each other.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-deep-imports',
      comment: 'A package has one public door per subpath: an entry that its package.json exports.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/',
        pathNot: [
          '^packages/$1/',
          String.raw`^packages/[^/]+/src/(index|conformance|reference|embedded|packed-programs|stage|packs|wxs|template|first-commits|links|miniapp|message-port|list-policy)\.ts$`,
          String.raw`^packages/[^/]+/src/(node|web)/index\.ts$`,
          String.raw`^packages/[^/]+/package\.json$`,
        ],
      },
    },
    {
      name: 'node-only-in-node-folders',
      comment: 'Everything else runs in browsers and bare engines too.',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: [
          '/src/node/',
          '^packages/(cli|store)/',
          '^packages/[^/]+/(scripts|e2e)/',
          String.raw`/(tsup|vitest)\.config\.ts$`,
          tests,
        ],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'snabbdom-behind-one-folder',
      comment: 'The renderer can be replaced as long as one folder knows it (decision 0005).',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['^packages/runtime-view/src/render/snabbdom/', tests] },
      to: { path: 'node_modules/(.pnpm/)?snabbdom' },
    },
    {
      name: 'comlink-behind-the-guard',
      comment: 'comlink facing an untrusted peer without the guard is code execution in the host (decision 0007).',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['^packages/bridge-protocol/src/rpc/'] },
      to: { path: 'node_modules/(.pnpm/)?comlink' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that does not resolve is a deep import past `exports`, or a missing dependency.',
      severity: 'error',
      // Tests hold programs as text, with `require`s of their own.
      from: { path: '^packages/', pathNot: tests },
      // Types without code: @types/sarif.
      to: { couldNotResolve: true, pathNot: '^sarif$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|fixtures|packages/simulate/suite|generators/[^/]+)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@dinghy/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
