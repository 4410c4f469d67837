/**
 * `npm run content`: checks the sources of the content and compiles them to `resources/content.json`.
 *
 *   npm run content                        checks, and writes when there is no error
 *   npm run content -- --check             checks only; also fails when resources/content.json is out of date
 *   npm run content -- --check --only A1   what concerns one guide, and every way through it
 *   npm run content -- --new-key KEYFILE   makes a key to sign packs with
 *   npm run content -- --pack FILE --key KEYFILE [--id naves-obsah] [--title T] [--publisher P] [--edition N]
 *                                          signs the content as a pack
 *
 * `--from FOLDER` reads other sources; with `--over` they are a pack over the content of the program, so they need
 * not be whole. `--day 2026-11-22` checks as if it were another day. Ends with code 1 when a check finds an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Content } from '#contract';
import { checkContent } from '../../src-main/core/content/index.ts';
import { readSources, SourceError, spell } from './read.ts';
import { findingsAbout, reportOf, totals, waysThrough } from './report.ts';
import { makeKey, writePack } from './sign-pack.ts';
import { filesByThing } from './where.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ownSources = resolve(root, 'resources/content');
const target = resolve(root, 'resources/content.json');

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague' }).format();
}

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    from: { type: 'string', default: ownSources },
    over: { type: 'boolean', default: false },
    day: { type: 'string', default: today() },
    'new-key': { type: 'string' },
    pack: { type: 'string' },
    key: { type: 'string' },
    id: { type: 'string', default: 'naves-obsah' },
    title: { type: 'string', default: 'Postupy Návsi' },
    publisher: { type: 'string', default: 'Náves' },
    edition: { type: 'string', default: '1' },
  },
});

/** Prints what was found; tells whether the content may be used. */
function check(content: Content, folder: string): boolean {
  const base = values.over ? readSources(ownSources) : undefined;
  const all = checkContent(content, values.day, base);
  const guides = content.guides.filter(({ id }) => values.only.includes(id));
  const findings = values.only.length === 0 ? all : findingsAbout(all, guides);
  for (const guide of guides) stdout.write(`${waysThrough(guide)}\n`);
  if (findings.length > 0) stdout.write(`${reportOf(findings, filesByThing(folder))}\n`);
  stdout.write(`${totals(content, findings)}\n`);
  return !findings.some(({ severity }) => severity === 'error');
}

function isUpToDate(content: Content): boolean {
  try {
    return readFileSync(target, 'utf8') === spell(content);
  } catch {
    return false;
  }
}

function sign(content: Content, file: string): void {
  if (values.key === undefined) throw new RangeError('--pack needs --key KEYFILE.');
  const edition = Number(values.edition);
  if (!Number.isInteger(edition) || edition < 1)
    throw new RangeError('--edition takes a whole number, at least 1.');
  const { id: pack, title, publisher } = values;
  const label = { pack, title, publisher, edition, createdAt: new Date().toISOString() };
  const signer = writePack(file, values.key, label, content);
  stdout.write(`${file} is signed by ${signer}\n`);
}

function main(): number {
  if (values['new-key'] !== undefined) {
    const { signer, fingerprint } = makeKey(values['new-key']);
    stdout.write(`public key   ${signer}\nfingerprint  ${fingerprint}\n`);
    return 0;
  }
  const folder = resolve(values.from);
  const content = readSources(folder, values.only);
  if (!check(content, folder)) return 1;
  if (values.pack !== undefined) {
    sign(content, values.pack);
    return 0;
  }
  if (folder !== ownSources || values.only.length > 0) return 0;
  if (!values.check) {
    writeFileSync(target, spell(content));
    stdout.write(`${relative(root, target)} is written\n`);
  } else if (!isUpToDate(content)) {
    stderr.write(`${relative(root, target)} is out of date: npm run content writes it again.\n`);
    return 1;
  }
  return 0;
}

try {
  exit(main());
} catch (error) {
  if (!(error instanceof SourceError || error instanceof RangeError)) throw error;
  stderr.write(`${error.message.replaceAll(root, '')}\n`);
  exit(1);
}
