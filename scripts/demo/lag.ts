import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoHost } from './host.ts';
import { demoMunicipality } from './municipality.ts';
import { makeVault, type Played } from './play.ts';

export interface LagDemo {
  readonly folder: string;
  readonly seed: number;
  /** Codes of the obce that send summaries; six neighbours when left out. */
  readonly codes?: readonly string[];
  /** Requests of each obec. */
  readonly count: number;
  readonly from: number;
  readonly until: number;
}

/** Real small obce of one neighbourhood; everything said about them is invented. */
const neighbours = ['532886', '529818', '530492', '530760', '532061', '538710'] as const;

/** Makes a vault of a LAG that has received the summaries of several obce. The caller closes it. */
export async function demoLag(
  demo: LagDemo,
  told: (done: number, all: number) => void = () => undefined,
): Promise<Played> {
  const host = demoHost(demo.folder);
  const lag = await makeVault(host, { kind: 'lag', name: 'MAS Ukázková' }, demo.from);
  await lag.call('workspace.saveKeyFile', {});
  const codes = demo.codes ?? neighbours;
  const keyFile = new TextDecoder().decode(host.saved[0]?.bytes);
  for (const [position, code] of codes.entries()) {
    told(position, codes.length);
    const files = await summariesOf(demo, code, demo.seed + position + 1, keyFile);
    host.setNow(demo.until);
    for (const { name, bytes } of files) {
      await lag.call('workspace.openSummaries', { files: [host.offer(name, bytes)] });
    }
  }
  return lag;
}

/** Plays an obec in a folder of its own, saves every summary it may, and throws the folder away. */
async function summariesOf(demo: LagDemo, code: string, seed: number, keyFile: string) {
  const folder = mkdtempSync(join(tmpdir(), 'naves-demo-'));
  try {
    const obec = await demoMunicipality({ ...demo, folder, code, seed });
    await obec.call('summaries.setLagKey', { from: 'text', text: keyFile });
    for (const { choices, recommended } of (await obec.call('summaries.years', {})).years) {
      const free = choices
        .filter(({ division }) => division === recommended)
        .flatMap(({ periods }) => periods)
        .filter(({ state }) => state === 'free');
      for (const { period } of free) await releasePeriod(obec, period);
    }
    await obec.app.close();
    return obec.host.saved;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A period in which nobody could stay unrecognised is not released; the obec then simply has no file. */
async function releasePeriod(obec: Played, period: string): Promise<void> {
  const preview = await obec.app.invoke('summaries.preview', { period });
  if (!preview.ok) {
    if (preview.error.code === 'period-unsafe') return;
    throw new Error(`summaries.preview: ${preview.error.code}`);
  }
  await obec.call('summaries.release', { period, fingerprint: preview.value.fingerprint });
}
