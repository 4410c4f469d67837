import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPack } from '../../src-main/core/content/index.ts';
import { projectFolder } from '../support/source-files.ts';

/** `npm run content` on the sources of a small pack over the content of the program. */

let folder: string;
const inFolder = (...names: string[]) => join(folder, ...names);

function run(...options: string[]) {
  const script = join(projectFolder, 'scripts/content/main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const fact = `
- id: poplatek-ukazka
  kind: amount
  unit: czk
  ask: obec
  value: 900
  say: 900 Kč
  text: Poplatek v ukázkové obci je 900 Kč.
  law: null
  name: ukázka, 2026
  url: https://www.example.cz
  confidence: confirmed
  checkedOn: '2026-11-22'
`;

function writeFacts(text: string): void {
  mkdirSync(inFolder('sources', 'facts'), { recursive: true });
  writeFileSync(inFolder('sources', 'facts', 'vlastni.yml'), text);
}

const sources = () => ['--from', inFolder('sources'), '--over', '--day', '2026-11-22'];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naves-content-'));
  writeFacts(fact);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run content', () => {
  it('makes a key that only its owner reads, and never over another one', () => {
    const made = run('--new-key', inFolder('key.txt'));
    expect(made.stdout).toMatch(/RW[A-Za-z0-9+/]{54}\n.*\d{4}( \d{4}){5}/);
    expect(statSync(inFolder('key.txt')).mode & 0o777).toBe(0o600);
    const before = readFileSync(inFolder('key.txt'), 'utf8');
    expect(before).toMatch(/^[0-9a-f]{64}\n$/);
    expect(made.stdout).not.toContain(before.trim());
    expect(run('--new-key', inFolder('key.txt')).status).not.toBe(0);
    expect(readFileSync(inFolder('key.txt'), 'utf8')).toBe(before);
  });

  it('signs a pack that the program opens', () => {
    run('--new-key', inFolder('key.txt'));
    const file = inFolder('naves-balicek-mas-ukazkova-2.json');
    const label = [
      '--id',
      'mas-ukazkova',
      '--title',
      'Ukázka',
      '--publisher',
      'MAS Ukázková',
      '--edition',
      '2',
    ];
    const signed = run(...sources(), '--pack', file, '--key', inFolder('key.txt'), ...label);
    expect(signed).toMatchObject({ status: 0, stderr: '' });
    const read = readPack(readFileSync(file));
    expect(read).toMatchObject({
      ok: true,
      label: { pack: 'mas-ukazkova', title: 'Ukázka', publisher: 'MAS Ukázková', edition: 2 },
    });
    expect(read.ok && read.content.facts.map(({ id }) => id)).toEqual(['poplatek-ukazka']);
  });

  it('names the file and the place of a fault, ends with 1 and signs nothing', () => {
    writeFacts(fact.replace('confirmed', 'to-verify'));
    run('--new-key', inFolder('key.txt'));
    const refused = run(...sources(), '--pack', inFolder('pack.json'), '--key', inFolder('key.txt'));
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('facts/vlastni.yml\n  error  facts/poplatek-ukazka: says „900 Kč“');
    expect(existsSync(inFolder('pack.json'))).toBe(false);
  });

  it('says which file cannot be read and why', () => {
    writeFacts(fact.replace('kind: amount', 'kind: price'));
    const refused = run(...sources(), '--check');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/facts\/vlastni\.yml: poplatek-ukazka: kind: /);
  });
});
