import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // The loopback host is built by itself: as a program, and as what `npm start` opens.
    'src-main/hosts/loopback/{index,main}.ts',
    'scripts/*.{ts,mjs,cjs}',
    'scripts/*/main.ts',
    'tests/run/main.ts',
    'tests/bench/{run,*.bench}.ts',
    'tests/quality/attack-many.ts',
  ],
  project: [
    'src-main/**/*.ts',
    'src-renderer/**/*.{ts,tsx,css}',
    'tests/**/*.ts',
    'scripts/**/*.{ts,mjs,cjs}',
  ],
  drizzle: { config: ['src-main/store/drizzle.config.ts'] },
  // Types of the package behind the alias `better-sqlite3`, whose own are not exported.
  ignoreDependencies: ['@types/better-sqlite3'],
  // Programs of the computer, not of npm: tests open our files with the public tools.
  ignoreBinaries: ['age', 'apt-get'],
  // A type that a function of the same file names may be exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    // Fonts and styles of packages are asked for in style sheets.
    css: (text) =>
      [...text.matchAll(/(?:@import\s+|url\()\s*["']([^"']+)["']/g)]
        .map(([, path]) => `import '${path}';`)
        .join('\n'),
  },
};

export default config;
