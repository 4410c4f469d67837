import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenApp, openMunicipality, passphrase, startApp } from '../support/open-app.ts';

let opened: OpenApp;
beforeEach(async () => {
  opened = await openMunicipality();
});
afterEach(() => opened.dispose());

const nothing = {};
const neighbour = {
  text: 'Sousedka paní K. neotevírá a nebere telefon.',
  who: null,
  phone: null,
  where: null,
};
const typed = { text: 'Rozepsaná věta o pan', who: '', phone: '', where: '' };

const folder = () => join(opened.host.dataFolder, 'notes');
const files = () => readdirSync(folder()).sort();
const lock = () => opened.call('vault.lock', nothing);
const unlock = () => opened.call('vault.unlock', { passphrase, wrapId: null });
const list = () => opened.call('notes.list', nothing);

describe('a note while the vault is locked', () => {
  test('is in a sealed file of its own before the answer comes, and nothing of it can be read', async () => {
    await lock();
    const sealed = await opened.call('notes.seal', neighbour);
    expect(files()).toEqual([`20261122T204105000Z-${sealed.id}.age`]);
    const content = readFileSync(join(folder(), files()[0] ?? ''));
    expect(content.subarray(0, 22).toString('latin1')).toBe('age-encryption.org/v1\n');
    expect(content.includes('Sousedka')).toBe(false);
  });

  test('waits on Domů after the unlocking, with the moment it was sealed, and its file is gone', async () => {
    await lock();
    const sealed = await opened.call('notes.seal', { ...neighbour, phone: '601 000 000' });
    opened.host.advance(9 * 60 * 60 * 1000);
    await unlock();
    expect(await list()).toEqual({
      notes: [
        { ...neighbour, phone: '601 000 000', id: sealed.id, sealedAt: sealed.sealedAt, unfinished: false },
      ],
      unreadable: 0,
    });
    expect(files()).toEqual([]);
  });

  test('several notes come in the order they were sealed', async () => {
    await lock();
    for (const text of ['první', 'druhá', 'třetí']) {
      await opened.call('notes.seal', { ...neighbour, text });
      opened.host.advance(60_000);
    }
    await unlock();
    expect((await list()).notes.map((note) => note.text)).toEqual(['první', 'druhá', 'třetí']);
  });

  test('cannot be sealed where there is no vault', async () => {
    await opened.app.close();
    const elsewhere = startApp({ ...opened.host, dataFolder: join(opened.host.dataFolder, 'jinde') });
    expect(await elsewhere.refusal('notes.seal', neighbour)).toBe('vault-missing');
    await elsewhere.app.close();
  });
});

describe('a note while the vault is unlocked', () => {
  test('goes the same way and is on Domů at once', async () => {
    await opened.call('notes.seal', neighbour);
    expect((await list()).notes.map((note) => note.text)).toEqual([neighbour.text]);
    expect(files()).toEqual([]);
  });
});

describe('what is being typed', () => {
  test('is kept sealed and comes back as unfinished when nobody confirmed it', async () => {
    await lock();
    await opened.call('notes.sealDraft', { ...typed, text: 'Rozep' });
    await opened.call('notes.sealDraft', typed);
    expect(files()).toEqual(['draft.age']);
    await unlock();
    expect((await list()).notes).toMatchObject([{ text: typed.text, unfinished: true }]);
    expect(files()).toEqual([]);
  });

  test('is replaced by the note it became', async () => {
    await lock();
    await opened.call('notes.sealDraft', typed);
    await opened.call('notes.seal', { ...neighbour, text: typed.text });
    await unlock();
    expect((await list()).notes).toMatchObject([{ text: typed.text, unfinished: false }]);
  });

  test('a draft that is late does not outlive its note', async () => {
    await lock();
    const late = opened.call('notes.sealDraft', typed);
    await opened.call('notes.seal', neighbour);
    await late;
    expect(files()).toHaveLength(1);
    expect(files()[0]).not.toBe('draft.age');
  });

  test('by an earlier run is not replaced by what is typed after a crash', async () => {
    await lock();
    await opened.call('notes.sealDraft', typed);
    await opened.app.close();
    const later = startApp(opened.host);
    await later.call('notes.sealDraft', { ...typed, text: 'Něco jiného' });
    await later.call('notes.sealDraft', { ...typed, text: '' });
    await later.call('notes.sealDraft', { ...typed, text: 'Ještě něco' });
    await later.call('vault.unlock', { passphrase, wrapId: null });
    const { notes } = await later.call('notes.list', nothing);
    expect(notes.map((note) => note.text).sort()).toEqual(['Ještě něco', typed.text].sort());
    expect(files()).toEqual([]);
    await later.app.close();
  });

  test('in one box is not replaced by another box, when the window was loaded again', async () => {
    await lock();
    await opened.call('notes.sealDraft', { ...typed, newBox: true });
    await opened.call('notes.sealDraft', { ...typed, text: 'Něco jiného', newBox: true });
    await opened.call('notes.sealDraft', { ...typed, text: 'Něco jiného, delšího' });
    await unlock();
    expect((await list()).notes.map((note) => note.text)).toEqual([typed.text, 'Něco jiného, delšího']);
  });

  test('is discarded when the box is emptied', async () => {
    await lock();
    await opened.call('notes.sealDraft', typed);
    await opened.call('notes.sealDraft', { ...typed, text: '   ' });
    expect(files()).toEqual([]);
  });

  test('is left alone while somebody is still typing it in an unlocked vault', async () => {
    await opened.call('notes.sealDraft', typed);
    await list();
    expect(files()).toEqual(['draft.age']);
    expect((await list()).notes).toEqual([]);
  });
});

describe('today', () => {
  test('tells the moments of today’s notes and nothing else, also after they were taken in', async () => {
    opened.host.setNow('2026-11-22T21:10:00.000Z');
    await lock();
    await opened.call('notes.seal', neighbour);
    opened.host.setNow('2026-11-22T22:59:00.000Z');
    await opened.call('notes.seal', neighbour);
    await opened.call('notes.sealDraft', typed);
    const both = { sealedAt: ['2026-11-22T21:10:00.000Z', '2026-11-22T22:59:00.000Z'] };
    expect(await opened.call('notes.today', nothing)).toEqual(both);
    await unlock();
    await list();
    await lock();
    expect(await opened.call('notes.today', nothing)).toEqual(both);
  });

  test('begins at midnight in Prague', async () => {
    await opened.call('notes.seal', neighbour);
    opened.host.setNow('2026-11-22T23:00:00.000Z');
    expect(await opened.call('notes.today', nothing)).toEqual({ sealedAt: [] });
  });
});

describe('files that cannot be read', () => {
  test('are counted and stay where they are', async () => {
    await lock();
    const { id } = await opened.call('notes.seal', neighbour);
    const name = files()[0] ?? '';
    const content = readFileSync(join(folder(), name));
    content[content.length - 1] = (content.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder(), name), content);
    await unlock();
    expect(await list()).toEqual({ notes: [], unreadable: 1 });
    expect(files()).toEqual([`20261122T204105000Z-${id}.age`]);
  });

  test('a note under the name of another one is not taken for it', async () => {
    await lock();
    await opened.call('notes.seal', neighbour);
    const forged = `20261101T080000000Z-${(files()[0] ?? '').slice(20)}`;
    renameSync(join(folder(), files()[0] ?? ''), join(folder(), forged));
    await unlock();
    expect(await list()).toEqual({ notes: [], unreadable: 1 });
  });

  test('an unreadable draft is not lost when the next one is typed', async () => {
    await lock();
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'draft.age'), 'cizí');
    await unlock();
    expect(await list()).toEqual({ notes: [], unreadable: 1 });
    await opened.call('notes.sealDraft', typed);
    expect(files()).toHaveLength(2);
  });

  test('what was half written when the program was killed is removed', async () => {
    await lock();
    await opened.call('notes.seal', neighbour);
    writeFileSync(join(folder(), 'draft.age.6f1c.tmp'), 'půl');
    await unlock();
    expect(await list()).toMatchObject({ unreadable: 0, notes: [{ text: neighbour.text }] });
    expect(files()).toEqual([]);
  });

  test('a file met again after a crash does not make a second note', async () => {
    await lock();
    await opened.call('notes.seal', neighbour);
    const name = files()[0] ?? '';
    const content = readFileSync(join(folder(), name));
    await unlock();
    await list();
    await lock();
    writeFileSync(join(folder(), name), content);
    await unlock();
    expect((await list()).notes).toHaveLength(1);
    expect(files()).toEqual([]);
  });
});

describe('dealing with a note', () => {
  test('it becomes a request with the words it had', async () => {
    const { id } = await opened.call('notes.seal', { ...neighbour, who: 'paní K.', where: 'čp. 12' });
    const { requestId } = await opened.call('notes.toRequest', { id });
    const { request } = await opened.call('requests.get', { id: requestId });
    expect(request.content).toMatchObject({ text: neighbour.text, who: 'paní K.', where: 'čp. 12' });
    expect((await list()).notes).toEqual([]);
    expect(await opened.refusal('notes.toRequest', { id })).toBe('not-found');
  });

  test('it joins the timeline of a request, with who and where on a line below', async () => {
    const first = await opened.call('notes.seal', neighbour);
    const { requestId } = await opened.call('notes.toRequest', { id: first.id });
    const second = await opened.call('notes.seal', {
      ...neighbour,
      text: 'Ozvala se dcera.',
      phone: '601 000 000',
    });
    const { entryId } = await opened.call('notes.joinRequest', { id: second.id, requestId });
    const { entries } = await opened.call('requests.get', { id: requestId });
    expect(entries.find((entry) => entry.id === entryId)).toMatchObject({
      kind: 'note',
      text: 'Ozvala se dcera.\n601 000 000',
      day: '2026-11-22',
    });
  });

  test('a used note leaves no second copy of its words', async () => {
    const { id } = await opened.call('notes.seal', neighbour);
    await opened.call('notes.toRequest', { id });
    expect((await opened.call('notes.bin', nothing)).notes).toEqual([]);
    expect(await opened.refusal('notes.moveToBin', { id })).toBe('not-found');
  });

  test('it goes to the bin and back, and is erased only from there', async () => {
    const { id } = await opened.call('notes.seal', neighbour);
    expect(await opened.refusal('notes.erase', { id })).toBe('not-found');
    await opened.call('notes.moveToBin', { id });
    expect((await opened.call('notes.bin', nothing)).notes.map((note) => note.id)).toEqual([id]);
    await opened.call('notes.restore', { id });
    expect((await list()).notes.map((note) => note.id)).toEqual([id]);
    await opened.call('notes.moveToBin', { id });
    await opened.call('notes.erase', { id });
    expect((await opened.call('notes.bin', nothing)).notes).toEqual([]);
  });
});
