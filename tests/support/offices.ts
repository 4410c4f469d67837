import type { CallInput, RequestFilter } from '#contract';
import { makeSampleVault } from './loopback.ts';
import { memoryHost } from './memory-host.ts';
import { startApp } from './open-app.ts';

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

/** The open vault of an obec that recorded these areas during the year; its clock stands after it. */
async function openOffice(code: string, areas: readonly Content['area'][]) {
  const host = memoryHost();
  host.setNow(duringTheYear);
  const office = { host, ...startApp(host) };
  await makeSampleVault(office, { kind: 'municipality', code });
  for (const [position, area] of areas.entries()) {
    const text = `Ukázkový záznam ${position + 1}`;
    await office.call('requests.record', {
      content: requestContent(text, { area, who: `Rodina Vzorová ${position + 1}` }),
    });
  }
  host.setNow(afterTheYear);
  return office;
}

/** A folder with the locked vault of such an obec. */
export async function officeWithRequests(code: string, areas: readonly Content['area'][]): Promise<string> {
  const { app, host } = await openOffice(code, areas);
  await app.close();
  return host.dataFolder;
}

/** The summary of the year of such an obec, sealed to this LAG, perhaps with a note. */
export async function summaryOf(
  code: string,
  areas: readonly Content['area'][],
  recipient: string,
  noteText: string | null = null,
) {
  const { app, host, call } = await openOffice(code, areas);
  await call('summaries.setLagKey', { from: 'text', text: recipient });
  const { fingerprint } = await call('summaries.preview', { period: '2026' });
  const note = noteText === null ? null : { text: noteText, confirmed: false };
  await call('summaries.release', { period: '2026', fingerprint, note });
  await app.close();
  host.dispose();
  const file = host.saved.at(-1);
  if (file === undefined) throw new Error('The summary was not offered.');
  return file;
}
