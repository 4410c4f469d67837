import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicKeyOf, sign, verify } from '../../src-main/core/minisign/index.ts';
import { type OpenApp, openLag, openMunicipality } from '../support/open-app.ts';
import { runProgram } from '../support/programs.ts';
import { hashOf, recordRequests } from '../support/summary-files.ts';

/** Files of Náves and the public programs `age` and `minisign`, both ways. */

let folder: string;
let obec: OpenApp;
let fileName: string;
let packageHash: string;

/** The command of README › A summary without Náves that takes payload and signature out of the file. */
const takeOutCommand =
  'const fs=require("fs"),s=JSON.parse(fs.readFileSync(process.argv[1]));fs.writeFileSync("souhrn.age",s.payload);fs.writeFileSync("souhrn.age.minisig",s.signature);console.log(s.signer)';

/** Runs it and returns the signer that the command printed. */
function takeOut(): string {
  return execFileSync(process.execPath, ['-e', takeOutCommand, fileName], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'naves-interop-'));
  runProgram('age-keygen', ['-o', 'mas.txt'], folder);
  const recipient = runProgram('age-keygen', ['-y', 'mas.txt'], folder).trim();
  obec = await openMunicipality();
  obec.host.setNow('2026-02-10T09:00:00.000Z');
  await recordRequests(obec, 14, 'A');
  obec.host.setNow('2026-07-02T09:00:00.000Z');
  await obec.call('summaries.setLagKey', { from: 'text', text: recipient });
  const { fingerprint } = await obec.call('summaries.preview', { period: '2026-H1' });
  const { release } = await obec.call('summaries.release', { period: '2026-H1', fingerprint });
  packageHash = release.packageHash;
  const [saved] = obec.host.saved;
  if (saved === undefined) throw new Error('Nothing was saved.');
  fileName = saved.name;
  writeFileSync(join(folder, fileName), saved.bytes);
});

afterAll(async () => {
  await obec.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe('a summary and the public programs', () => {
  it('the documented command takes payload and signature out and names the signer', () => {
    expect(takeOut()).toBe(obec.session.signer);
    expect(readFileSync(join(folder, 'souhrn.age'), 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  });

  it('its payload opens with age and is the package of the ledger', () => {
    takeOut();
    const text = runProgram('age', ['-d', '-i', 'mas.txt', 'souhrn.age'], folder);
    expect(hashOf(text)).toBe(packageHash);
    expect(JSON.parse(text)).toMatchObject({ period: '2026-H1', sender: { name: 'Chářovice' } });
  });

  it('its signature verifies with minisign, also when only the key of the obec is known', () => {
    takeOut();
    const told = runProgram('minisign', ['-V', '-P', obec.session.signer, '-m', 'souhrn.age'], folder);
    expect(told).toContain('Signature and comment signature verified');
    expect(told).toContain('format:naves-summary version:1');
  });

  it('minisign notices a changed payload and a changed comment', () => {
    takeOut();
    const path = join(folder, 'souhrn.age');
    const check = () => runProgram('minisign', ['-V', '-P', obec.session.signer, '-m', 'souhrn.age'], folder);
    const payload = readFileSync(path, 'utf8');
    writeFileSync(path, payload.replace(/\n$/, ' \n'));
    expect(check).toThrow(/Signature verification failed/);
    writeFileSync(path, payload);
    const signature = join(folder, 'souhrn.age.minisig');
    writeFileSync(signature, readFileSync(signature, 'utf8').replace('2026-07-02', '2026-07-03'));
    expect(check).toThrow(/verification failed/i);
  });

  it('the key of a LAG verifies with minisign over its fields in order', async () => {
    const lag = await openLag();
    await lag.call('workspace.saveKeyFile', {});
    const key = JSON.parse(new TextDecoder().decode(lag.host.saved[0]?.bytes)) as Record<string, string>;
    const { signature, ...content } = key;
    writeFileSync(join(folder, 'klic.json'), JSON.stringify(content));
    writeFileSync(join(folder, 'klic.json.minisig'), signature ?? '');
    const told = runProgram('minisign', ['-V', '-P', lag.session.signer, '-m', 'klic.json'], folder);
    expect(told).toContain('Signature and comment signature verified');
    await lag.dispose();
  });
});

describe('minisign and our signatures', () => {
  it('what minisign signed verifies here, apart from its own first line', () => {
    runProgram('minisign', ['-G', '-W', '-p', 'cizi.pub', '-s', 'cizi.key'], folder);
    writeFileSync(join(folder, 'zprava.txt'), 'Souhrn za první pololetí');
    runProgram('minisign', ['-S', '-s', 'cizi.key', '-m', 'zprava.txt', '-t', 'za první pololetí'], folder);
    const key = readFileSync(join(folder, 'cizi.pub'), 'utf8').split('\n')[1] ?? '';
    const text = readFileSync(join(folder, 'zprava.txt.minisig'), 'utf8');
    const ours = text.replace(/^untrusted comment: .*/, 'untrusted comment: signature by Naves');
    const content = readFileSync(join(folder, 'zprava.txt'));
    expect(verify(key, content, ours)).toEqual({ ok: true, trustedComment: 'za první pololetí' });
    expect(verify(key, content, text)).toEqual({ ok: false, why: 'malformed' });
  });

  it('what is signed here verifies there, whatever the content', () => {
    const seed = new Uint8Array(32).fill(9);
    for (const content of ['', 'a', 'ě'.repeat(100_000)]) {
      const bytes = new TextEncoder().encode(content);
      writeFileSync(join(folder, 'nase.txt'), bytes);
      writeFileSync(join(folder, 'nase.txt.minisig'), sign(seed, bytes, 'format:zkouška'));
      const told = runProgram('minisign', ['-V', '-P', publicKeyOf(seed), '-m', 'nase.txt'], folder);
      expect(told).toContain('Trusted comment: format:zkouška');
    }
  });
});
