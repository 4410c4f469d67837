/**
 * The layering of the program, kept by the machine. Each rule says whom it protects; a seeded violation of each
 * one is tried in tests/quality/dependency-rules.test.ts.
 */
const core = '^src-main/core/';
const coreModule = '^src-main/core/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-only-zod',
      comment: 'The contract is what both ends share: zod and itself, nothing else.',
      severity: 'error',
      from: { path: '^src-main/contract/' },
      to: { pathNot: ['^src-main/contract/', '^node_modules/zod/'] },
    },
    {
      name: 'core-knows-no-host',
      comment: 'The core never asks where it runs; a host hands itself in.',
      severity: 'error',
      from: { path: core },
      to: { path: '^src-main/hosts/' },
    },
    {
      name: 'store-knows-no-core',
      comment: 'The store keeps what it is told to keep.',
      severity: 'error',
      from: { path: '^src-main/store/' },
      to: { path: '^src-(main/(core|hosts)|renderer)/' },
    },
    {
      name: 'electron-only-in-its-host',
      comment: 'Everything else must run without Electron, in tests and behind the loopback door.',
      severity: 'error',
      from: { path: '^(src-main|src-renderer)/', pathNot: '^src-main/hosts/electron/' },
      to: { path: '^(node_modules/)?electron(/|$)' },
    },
    {
      name: 'http-only-in-loopback',
      comment: 'The program opens no network connection; one host listens on 127.0.0.1.',
      severity: 'error',
      from: { path: '^(src-main|src-renderer)/', pathNot: '^src-main/hosts/loopback/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises)$' },
    },
    {
      name: 'database-only-in-store',
      comment: 'One place opens the encrypted file, with every parameter pinned.',
      severity: 'error',
      from: { path: '^src-(main|renderer)/', pathNot: '^src-main/store/' },
      to: { path: '^(node_modules/)?better-sqlite3(-multiple-ciphers)?(/|$)' },
    },
    {
      name: 'queries-only-in-repositories',
      comment: 'SQL lives in src-main/store and in the repository.ts of a module.',
      severity: 'error',
      from: {
        path: '^src-(main|renderer)/',
        pathNot: ['^src-main/store/', '^src-main/core/.+/repository\\.ts$'],
      },
      to: { path: '^(node_modules/)?drizzle-orm(/|$)' },
    },
    {
      name: 'module-through-its-index',
      comment: 'A module of the core shows the others only its index.ts.',
      severity: 'error',
      from: { path: '^src-main/', pathNot: core },
      to: { path: '^src-main/core/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'module-through-its-index-inside',
      comment: 'The same between modules of the core.',
      severity: 'error',
      from: { path: coreModule },
      to: { path: '^src-main/core/[^/]+/(?!index\\.ts$)', pathNot: '^src-main/core/$1/' },
    },
    {
      name: 'module-through-its-index-assembly',
      comment: 'The same for the files that put the core together.',
      severity: 'error',
      from: { path: '^src-main/core/[^/]+\\.ts$' },
      to: { path: '^src-main/core/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'store-through-its-index',
      comment: 'Tables and transactions are reached through src-main/store/index.ts.',
      severity: 'error',
      from: { path: '^src-main/', pathNot: '^src-main/store/' },
      to: { path: '^src-main/store/(?!index\\.ts$)' },
    },
    {
      name: 'renderer-sees-only-the-contract',
      comment: 'Screens know window.bridge and the shapes that cross it.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/(?!contract/)' },
    },
    {
      name: 'main-knows-no-screen',
      comment: 'The core answers; it does not draw.',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'screens-have-no-node',
      comment: 'The renderer is sandboxed: a Node module there would only fail later.',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: '^src-renderer/[^/]+\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-are-strangers',
      comment: 'A feature imports no other feature; app puts them together.',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'features-do-not-know-app',
      comment: 'The assembly knows its parts, never the other way round.',
      severity: 'error',
      from: { path: '^src-renderer/(features|ui|bridge|i18n|format)/' },
      to: { path: '^src-renderer/(app/|main\\.tsx$)' },
    },
    {
      name: 'ui-knows-no-product',
      comment: 'ui has no product words: no feature, no call, no wording of its own.',
      severity: 'error',
      from: { path: '^src-renderer/(ui|format)/' },
      to: { path: '^(src-renderer/features/|locales/)' },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'What ships is not made of test code.',
      severity: 'error',
      from: { path: '^src-(main|renderer)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'product-needs-no-development-package',
      comment: 'What the core and the store import is installed for everybody.',
      severity: 'error',
      from: { path: '^src-main/(contract|core|store)/', pathNot: '\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other cannot be understood one at a time. Types alone do no harm.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports and that imports nothing is left over.',
      severity: 'error',
      from: { orphan: true, path: '^src-(main|renderer)/', pathNot: ['\\.d\\.ts$', '\\.config\\.ts$'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|test-results|playwright-report)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
