import type { OpenedFile } from '#contract';
import { memoryHost } from './memory-host.ts';
import { type OpenApp, openLag, openMunicipality } from './open-app.ts';
import { recordRequests } from './summary-files.ts';

/** A LAG and obce that send it summaries, for the tests of what arrives on its desk. */
export interface LagDesk {
  readonly lag: OpenApp;
  /** Chářovice with 23 requests in the first half of 2026; its clock stands in July. */
  readonly obec: OpenApp;
  /** Another vault of an obec with 14 requests in the first half of 2026; its clock stands in July. */
  anotherObec(code: string): Promise<OpenApp>;
  /** Opens files of this content at the LAG. */
  open(...contents: (Uint8Array | string)[]): Promise<OpenedFile[]>;
  /** Everything the LAG has received. */
  received(): Promise<unknown>;
  dispose(): Promise<void>;
}

export async function lagDesk(code: string): Promise<LagDesk> {
  const lag = await openLag();
  const obec = await openMunicipality(memoryHost(), code);
  const opened = [lag, obec];
  obec.host.setNow('2026-02-10T09:00:00.000Z');
  await recordRequests(obec, 12, 'A');
  await recordRequests(obec, 11, 'C');
  obec.host.setNow('2026-07-02T09:00:00.000Z');
  return {
    lag,
    obec,
    async anotherObec(other) {
      const app = await openMunicipality(memoryHost(), other);
      opened.push(app);
      app.host.setNow('2026-03-10T09:00:00.000Z');
      await recordRequests(app, 14, 'B');
      app.host.setNow('2026-07-03T09:00:00.000Z');
      return app;
    },
    async open(...contents) {
      const files = contents.map((content, at) => lag.host.offer(`soubor-${at + 1}.json`, content));
      return (await lag.call('workspace.openSummaries', { files })).files;
    },
    received: () => lag.call('workspace.received', {}),
    async dispose() {
      await Promise.all(opened.map((app) => app.dispose()));
    },
  };
}

/** Lets an obec release a period for a recipient and returns the bytes of the file. */
export async function releasedFile(app: OpenApp, period: string, recipient: string): Promise<Uint8Array> {
  await app.call('summaries.setLagKey', { from: 'text', text: recipient });
  const { fingerprint } = await app.call('summaries.preview', { period });
  await app.call('summaries.release', { period, fingerprint });
  const bytes = app.host.saved.at(-1)?.bytes;
  if (bytes === undefined) throw new Error('Nothing was saved.');
  return bytes;
}

/** One word for each answer: `received`, `duplicate` or the code of the refusal. */
export function answers(files: readonly OpenedFile[]): string[] {
  return files.map((file) => (file.outcome === 'refused' ? file.code : file.outcome));
}
