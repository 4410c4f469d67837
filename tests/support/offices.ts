import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallInput, RequestFilter } from '#contract';
import { makeSampleVault, type RunningProgram, samplePassphrase, startProgram } from './loopback.ts';

/** A moment in the year that is summarised, and one after it has ended. */
const duringTheYear = '2026-11-20T09:00:00Z';
export const afterTheYear = '2027-01-05T09:00:00Z';

type Content = CallInput<'requests.record'>['content'];

/** A request with only the text filled in, and whatever else the test is about. */
export function requestContent(text: string, more: Partial<Content> = {}): Content {
  const unknown = { area: null, situations: [], channel: null, urgency: null, subject: null };
  const nobody = { who: null, phone: null, where: null, age: null, sex: null, part: null };
  return { text, ...unknown, ...nobody, ...more };
}

/** Everything outside the bin. */
export const anything: RequestFilter = {
  search: '',
  states: [],
  areas: [],
  situations: [],
  urgencies: [],
  outcomes: [],
  from: null,
  to: null,
  bin: false,
};

/** A folder with the locked vault of an obec that recorded these areas during the year. */
export async function officeWithRequests(code: string, areas: readonly Content['area'][]): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'naves-office-'));
  const program = await startProgram({ dataFolder, now: duringTheYear });
  await makeSampleVault(program, { kind: 'municipality', code });
  for (const [position, area] of areas.entries()) {
    const text = `Ukázkový záznam ${position + 1}`;
    await program.call('requests.record', {
      content: requestContent(text, { area, who: `Rodina Vzorová ${position + 1}` }),
    });
  }
  await program.stop();
  return dataFolder;
}

/** The summary of the year of such an obec, sealed to this LAG, perhaps with a note. */
export async function summaryOf(
  code: string,
  areas: readonly Content['area'][],
  recipient: string,
  noteText: string | null = null,
) {
  const dataFolder = await officeWithRequests(code, areas);
  const program: RunningProgram = await startProgram({ dataFolder, now: afterTheYear });
  await program.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  await program.call('summaries.setLagKey', { from: 'text', text: recipient });
  const { fingerprint } = await program.call('summaries.preview', { period: '2026' });
  const note = noteText === null ? null : { text: noteText, confirmed: false };
  const reply = await program.ask('summaries.release', { period: '2026', fingerprint, note });
  const [file] = reply.files;
  if (file === undefined) throw new Error('The summary was not offered.');
  const bytes = await program.fetchFile(file);
  await program.dispose();
  return { name: file.name, bytes };
}
