import type { Fact, Guide } from '#contract';
import { type OpenApp, openLag, openMunicipality } from './open-app.ts';

/** The LAG's workshop over one bundled guide and one of its facts. */
export interface Workshop {
  readonly lag: OpenApp;
  guide(): Promise<Guide>;
  fact(): Promise<Fact>;
  /** Saves the guide with another title, and whatever else the test is about. */
  saveTitle(title: string, more?: Partial<Guide>): ReturnType<typeof saved>;
  /** Saves the fact with another sentence. */
  saveSentence(text: string): ReturnType<typeof saved>;
  /** Opens the last saved pack in an obec and switches it on. */
  switchOn(obec: OpenApp): ReturnType<typeof inspected>;
}

const saved = (lag: OpenApp, guide: Guide) => lag.call('authoring.saveGuide', { guide });
const inspected = (obec: OpenApp, file: { token: string; name: string }) =>
  obec.call('content.inspectPack', { file });

/** Makes a LAG's vault with its workshop. */
export async function openWorkshop(): Promise<Workshop> {
  const lag = await openLag();
  const guide = async () => (await lag.call('authoring.guide', { guide: 'F1' })).guide;
  const fact = async () => (await lag.call('authoring.fact', { fact: 'vykazani-doba' })).fact;
  return {
    lag,
    guide,
    fact,
    saveTitle: async (title, more = {}) => saved(lag, { ...(await guide()), title, ...more }),
    async saveSentence(text) {
      const known = await fact();
      const versions = known.versions.map((version) => ({ ...version, text }));
      return lag.call('authoring.saveFact', { fact: { ...known, versions } });
    },
    async switchOn(obec) {
      const file = lag.host.saved.at(-1);
      if (file === undefined) throw new Error('No pack was saved.');
      const preview = await inspected(obec, obec.host.offer(file.name, file.bytes));
      await obec.call('content.activatePack', { hash: preview.hash, trust: true });
      return preview;
    },
  };
}

/** Does something in a fresh obec, then removes it. */
export async function withObec(work: (obec: OpenApp) => Promise<void>): Promise<void> {
  const obec = await openMunicipality();
  try {
    await work(obec);
  } finally {
    await obec.dispose();
  }
}
