import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composePack, packFileName } from '../../src-main/core/content/index.ts';
import { publicKeyOf } from '../../src-main/core/minisign/index.ts';
import { sampleContent } from '../support/content.ts';
import { runProgram } from '../support/programs.ts';
import { readProjectFile } from '../support/source-files.ts';

/** A content pack and the public program `minisign`, as README › Content packs tells. */

const seed = new Uint8Array(32).fill(9);
const signer = publicKeyOf(seed);
const label = {
  ...{ pack: 'mas-ukazkova', title: 'Postupy „na míru“', publisher: 'MAS Ukázková', edition: 3 },
  ...{ createdAt: '2026-11-22T20:41:05.123Z', signer },
};
let folder: string;

/** The command in the README itself, so that what it says is what works. */
function documentedCommand(): string {
  const command = /node -e '(const fs=require\("fs"\),p=[^']+)' naves-balicek/.exec(
    readProjectFile('README.md'),
  )?.[1];
  if (command === undefined) throw new Error('README › Content packs has no command for Node.');
  return command;
}

const check = () => runProgram('minisign', ['-V', '-P', signer, '-m', 'obsah.json'], folder);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naves-interop-'));
  const name = packFileName(label);
  writeFileSync(join(folder, name), composePack(label, sampleContent(), seed));
  const told = execFileSync(process.execPath, ['-e', documentedCommand(), name], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(told.trim()).toBe(signer);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a pack and the public programs', () => {
  it('its signature verifies with minisign, and the comment tells the label', () => {
    const told = check();
    expect(told).toContain('Signature and comment signature verified');
    expect(told).toContain('format:naves-pack version:1 pack:mas-ukazkova edition:3');
    expect(told).toContain('publisher:"MAS Ukázková"');
  });

  it('what was signed is the content as one line of JSON', () => {
    const payload = readFileSync(join(folder, 'obsah.json'), 'utf8');
    expect(payload).not.toContain('\n');
    expect(JSON.parse(payload)).toEqual(sampleContent());
  });

  it('minisign notices a changed content', () => {
    const path = join(folder, 'obsah.json');
    const payload = readFileSync(path, 'utf8');
    writeFileSync(path, payload.replace('15 dní', '16 dní'));
    expect(check).toThrow(/Signature verification failed/);
    writeFileSync(path, payload);
    expect(check()).toContain('verified');
  });
});
