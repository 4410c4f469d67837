import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('the example of the README makes a vault, seals, unlocks, records, exports, and the LAG opens the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'naves-example-'));
  try {
    const ran = spawnSync(process.execPath, [join(root, 'scripts', 'example-door.ts'), folder], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(ran.status, ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toEqual({ file: 'naves-souhrn-532886-2026-1.json', outcome: 'received' });
    expect(readdirSync(folder).sort()).toEqual(['lag', 'naves-souhrn-532886-2026-1.json', 'obec']);
    const summary = readFileSync(join(folder, 'naves-souhrn-532886-2026-1.json'), 'utf8');
    expect(JSON.parse(summary)).toMatchObject({ format: 'naves-summary', version: 1 });
    expect(summary).not.toContain('Ukázkový');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);
