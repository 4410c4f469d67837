import { type OpenApp, otherPassphrase } from '../support/open-app.ts';

/** Words that occur nowhere else; each is typed through another path. */
export const words = {
  note: 'Žluťoučkovský',
  noteWho: 'Poznámkářová',
  notePhone: '+420 737 119 553',
  draft: 'Rozepsánkovič',
  formDraft: 'Formulářovská',
  request: 'Ďábelskoódová',
  requestWho: 'Občánkovský',
  requestWhere: 'Zapadákovická',
  changed: 'Přepsánkovský',
  entry: 'Zápisníčková',
  search: 'Vyhledávalovič',
  person: 'Novotarská',
} as const;

/** Types each word where a person would. */
export async function typeEverything(call: OpenApp['call']): Promise<void> {
  const note = { text: `Paní ${words.note}.`, who: words.noteWho, phone: words.notePhone, where: null };
  await call('notes.seal', note);
  await call('notes.sealDraft', { text: words.draft, who: '', phone: '', where: '' });
  await call('drafts.save', { key: 'request-new', fields: { text: words.formDraft } });
  const unasked = { area: null, situations: [], channel: null, urgency: null, subject: null };
  const content = {
    ...unasked,
    text: `Rodina ${words.request}.`,
    who: words.requestWho,
    phone: null,
    where: words.requestWhere,
    age: null,
    sex: null,
    part: null,
  };
  const { id, version } = await call('requests.record', { content });
  await call('requests.change', { id, version, content: { ...content, text: words.changed } });
  await call('requests.addEntry', { requestId: id, text: words.entry, day: '2026-11-22', minutes: 15 });
  const everything = {
    states: [],
    areas: [],
    situations: [],
    urgencies: [],
    outcomes: [],
    from: null,
    to: null,
  };
  await call('requests.list', {
    filter: { search: words.search, ...everything, bin: false },
    sort: { by: 'relevance', descending: true },
    page: { offset: 0, limit: 20 },
  });
  await call('vault.addPerson', { role: 'clerk', name: words.person, passphrase: otherPassphrase });
}
