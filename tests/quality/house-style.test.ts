import { describe, expect, it } from 'vitest';
import { projectFolder, sourceFiles } from '../support/source-files.ts';
import { parseSource, walk } from '../support/syntax.ts';

const product = sourceFiles(['src-main', 'src-renderer'], '.ts', '.tsx', '.css', '.html');
const code = sourceFiles(['src-main', 'src-renderer', 'tests', 'scripts'], '.ts', '.tsx', '.mjs', '.cjs');
const everything = [
  ...code,
  ...sourceFiles(['locales', '.ci', 'resources'], '.json', 'run', '.yml', '.svg', '.sh'),
];

describe('every file', () => {
  it('has at most 300 lines', () => {
    const long = [...code, ...product]
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300)
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect([...new Set(long)]).toEqual([]);
  });

  it('is named in kebab-case', () => {
    const lawful = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
    const odd = [...code, ...product]
      .map(({ path }) => path)
      .filter((path) => !lawful.test(path.split('/').at(-1) ?? ''));
    expect([...new Set(odd)]).toEqual([]);
  });

  it('is named after what it does, not „utils“, „helpers“ or „manager“', () => {
    const vague = /(^|[/.-])(utils?|helpers?|managers?)([/.-]|$)/;
    expect(everything.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('mentions no path of a machine it was written on', () => {
    const own = projectFolder.slice(0, -1);
    const machine = /\/root\/|\.\.\/shared\//;
    const found = everything
      .filter(({ path }) => !path.startsWith('tests/quality/house-style'))
      .filter(({ text }) => text.includes(own) || machine.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('every line of code', () => {
  it('is checked by the compiler and by Biome, without exceptions', () => {
    // Put together here, so that this file does not contain what it looks for.
    const exceptions = new RegExp(
      ['@ts-' + '(ignore|expect-error|nocheck)', 'eslint-' + 'disable'].join('|'),
    );
    expect(code.filter(({ text }) => exceptions.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('says why Biome is told to look away', () => {
    const bare = new RegExp('biome-' + 'ignore(-all|-start)?\\s+[\\w/]+\\s*(:\\s*)?($|\\n|\\*/)');
    expect(code.filter(({ text }) => bare.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has no type that means anything at all', () => {
    const loose = code
      .filter(({ path }) => /\.tsx?$/.test(path))
      .filter((file) =>
        [...walk(parseSource(file))].some((node) => node.type === 'TsKeywordType' && node.kind === 'any'),
      );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});

describe('every test', () => {
  it('runs: none is skipped, focused or left for later', () => {
    const tests = sourceFiles(['tests'], '.test.ts', '.spec.ts');
    const asleep =
      /\b(describe|it|test)(\.\w+)*\.(only|todo|failing|fails)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
    const skipped =
      /\b(describe|it)(\.\w+)*\.(skip|skipIf|runIf)\b|\btest\.(describe\.)?(skip|fixme)\(\s*['"`]/;
    const found = tests
      .filter(({ path }) => !path.startsWith('tests/quality/house-style'))
      .filter(({ text }) => asleep.test(text) || skipped.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('asserts something', () => {
    const silent = sourceFiles(['tests'], '.test.ts', '.spec.ts').filter(
      ({ text }) => !/\bexpect\b/.test(text),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
