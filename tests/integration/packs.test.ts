import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../src-main/core/minisign/index.ts';
import { type OpenApp, openMunicipality, passphrase, startApp } from '../support/open-app.ts';
import { changedContent, packOf, seeds } from '../support/packs.ts';

let obec: OpenApp;
beforeEach(async () => {
  obec = await openMunicipality();
});
afterEach(() => obec.dispose());

const inspect = (bytes: Uint8Array | string) =>
  obec.call('content.inspectPack', { file: obec.host.offer('naves-balicek.json', bytes) });
const refusal = (bytes: Uint8Array | string) =>
  obec.refusal('content.inspectPack', { file: obec.host.offer('naves-balicek.json', bytes) });
const titleOf = async (guide: 'F1' | 'F2') =>
  (await obec.call('guides.read', { guide, request: null })).guide.title;
const signer = publicKeyOf(seeds.lag);

async function switchOn(bytes: Uint8Array): Promise<string> {
  const { hash } = await inspect(bytes);
  await obec.call('content.activatePack', { hash, trust: true });
  return hash;
}

describe('a pack from a publisher nobody knows yet', () => {
  it('changes nothing while it is looked at, and shows what it would change', async () => {
    const before = await titleOf('F1');
    const preview = await inspect(packOf(changedContent('Když doma někdo ubližuje')));
    expect(preview.publisher).toMatchObject({ name: 'MAS Ukázková', state: 'new' });
    expect(preview.publisher.fingerprint).toMatch(/^\d{4}( \d{4}){5}$/);
    expect(preview.activeEdition).toBeNull();
    const changed = preview.changes.map(({ list, id, kind }) => `${kind} ${list}/${id}`);
    expect(changed.sort()).toEqual(['changed facts/vykazani-doba', 'changed guides/F1']);
    const guide = preview.changes.find(({ list }) => list === 'guides');
    expect(guide?.parts).toEqual([{ path: 'title', before, after: 'Když doma někdo ubližuje' }]);
    expect(await titleOf('F1')).toBe(before);
  });

  it('is switched on only with a word of trust, and then shows in the guide and its origin', async () => {
    const { hash } = await inspect(packOf(changedContent('Když doma někdo ubližuje')));
    expect(await obec.refusal('content.activatePack', { hash, trust: false })).toBe('pack-publisher-unknown');
    const pack = await obec.call('content.activatePack', { hash, trust: true });
    expect(pack).toMatchObject({ state: 'active', publisher: { state: 'trusted' } });
    expect(pack.counts).toEqual({ guides: 1, facts: 1, others: 0 });
    const reading = await obec.call('guides.read', { guide: 'F1', request: null });
    expect(reading.guide.title).toBe('Když doma někdo ubližuje');
    expect(reading.origin).toEqual({ title: 'Postupy MAS Ukázková', publisher: 'MAS Ukázková' });
    expect((await obec.call('guides.read', { guide: 'F2', request: null })).origin).toBeNull();
  });

  it('needs no second word of trust, and its key can be confirmed over the telephone', async () => {
    await switchOn(packOf(changedContent('První znění')));
    const { hash, publisher } = await inspect(packOf(changedContent('Druhé znění'), { edition: 2 }));
    expect(publisher.state).toBe('trusted');
    await obec.call('content.activatePack', { hash, trust: false });
    await obec.call('content.confirmPublisher', { signer });
    const { publishers } = await obec.call('content.packs', {});
    expect(publishers.map(({ state }) => state)).toEqual(['confirmed']);
  });
});

describe('a newer edition', () => {
  it('replaces the one before, and rolling back returns it, then the bundled wording', async () => {
    const original = await titleOf('F1');
    await switchOn(packOf(changedContent('První znění')));
    obec.host.advance(60_000);
    await switchOn(packOf(changedContent('Druhé znění'), { edition: 2 }));
    expect(await titleOf('F1')).toBe('Druhé znění');
    await obec.call('content.rollBackPack', { pack: 'mas-ukazkova' });
    expect(await titleOf('F1')).toBe('První znění');
    await obec.call('content.rollBackPack', { pack: 'mas-ukazkova' });
    expect(await titleOf('F1')).toBe(original);
    expect(await obec.refusal('content.rollBackPack', { pack: 'mas-ukazkova' })).toBe('not-found');
  });

  it('may come again after it was rolled back', async () => {
    await switchOn(packOf(changedContent('První znění')));
    const second = packOf(changedContent('Druhé znění'), { edition: 2 });
    await switchOn(second);
    await obec.call('content.rollBackPack', { pack: 'mas-ukazkova' });
    await switchOn(second);
    expect(await titleOf('F1')).toBe('Druhé znění');
  });

  it('stays after the vault was locked and opened again', async () => {
    await switchOn(packOf(changedContent('Z MAS')));
    await obec.app.close();
    const again = startApp(obec.host);
    await again.call('vault.unlock', { passphrase, wrapId: null });
    expect((await again.call('guides.read', { guide: 'F1', request: null })).guide.title).toBe('Z MAS');
    await again.app.close();
  });
});

describe('a pack that must not be used', () => {
  it('is refused with its reason and leaves the content, the packs and the publishers as they were', async () => {
    await switchOn(packOf(changedContent('Druhé znění'), { edition: 2 }));
    const before = await obec.call('content.packs', {});
    const good = new TextDecoder().decode(packOf(changedContent('Třetí znění'), { edition: 3 }));
    const broken = changedContent('Třetí znění');
    const lost = broken.guides.map((guide) => ({
      ...guide,
      related: [],
      services: [{ service: '999', why: 'Nic.' }],
    }));
    const cases: [string, Uint8Array | string, string][] = [
      ['a letter', 'Dobrý den, posíláme balíček.', 'pack-unrecognised'],
      ['a summary', '{"format":"naves-summary","version":1}', 'pack-unrecognised'],
      ['cut', good.slice(0, 2000), 'pack-damaged'],
      ['a newer format', good.replace('"version": 1', '"version": 2'), 'pack-newer'],
      ['an older format', good.replace('"version": 1', '"version": 0'), 'pack-older'],
      ['changed words', good.replace('Třetí znění', 'Jiné znění'), 'pack-damaged'],
      ['a changed label', good.replace('"edition": 3', '"edition": 4'), 'pack-damaged'],
      [
        'without a signature',
        `${JSON.stringify({ ...JSON.parse(good), signature: '' }, null, 2)}\n`,
        'pack-unsigned',
      ],
      ['an older edition', packOf(changedContent('První znění')), 'pack-edition-older'],
      [
        'the same edition with other words',
        packOf(changedContent('Jiné'), { edition: 2 }),
        'pack-edition-older',
      ],
      ['another key', packOf(changedContent('Cizí'), { edition: 9 }, seeds.other), 'pack-signer-changed'],
      ['the name of the program', packOf(changedContent('Naše'), { pack: 'naves' }), 'pack-is-bundled'],
      ['a broken reference', packOf({ ...broken, guides: lost }, { edition: 3 }), 'pack-content-wrong'],
      ['100 MB', new Uint8Array(100 * 1024 * 1024).fill(0x20), 'file-too-large'],
    ];
    for (const [what, bytes, code] of cases) expect([what, await refusal(bytes)]).toEqual([what, code]);
    expect(await obec.call('content.packs', {})).toEqual(before);
    expect(await titleOf('F1')).toBe('Druhé znění');
    expect(obec.host.logged.some(({ code }) => code === 'internal')).toBe(false);
  });

  it('says where the error is', async () => {
    const broken = changedContent('Nové');
    const guides = broken.guides.map((guide) => ({ ...guide, services: [{ service: '999', why: 'Nic.' }] }));
    const file = obec.host.offer('x.json', packOf({ ...broken, guides }));
    const reply = await obec.app.invoke('content.inspectPack', { file });
    expect(reply.ok ? null : reply.error.params).toMatchObject({
      place: expect.stringMatching(/^guides\/F1/),
    });
  });

  it('cannot be switched on by its hash alone', async () => {
    expect(await obec.refusal('content.activatePack', { hash: 'a'.repeat(64), trust: true })).toBe(
      'pack-not-inspected',
    );
  });
});

describe('a publisher whose trust was taken back', () => {
  it('has its content switched off and its next pack refused, until its key is compared again', async () => {
    const original = await titleOf('F1');
    const hash = await switchOn(packOf(changedContent('Z MAS')));
    await obec.call('content.revokePublisher', { signer });
    expect(await titleOf('F1')).toBe(original);
    expect(await refusal(packOf(changedContent('Nové'), { edition: 2 }))).toBe('pack-publisher-revoked');
    expect(await obec.refusal('content.activatePack', { hash, trust: true })).toBe('pack-publisher-revoked');
    await obec.call('content.confirmPublisher', { signer });
    await switchOn(packOf(changedContent('Nové'), { edition: 2 }));
    expect(await titleOf('F1')).toBe('Nové');
  });
});

describe('what the obec wrote itself', () => {
  it('survives packs, rolling back and revoking', async () => {
    const contact = {
      ...{ office: 'orp', name: 'Sociální odbor', phone: '317 000 000', address: null },
      ...{ hours: 'po 8–17', note: null },
    };
    await obec.call('content.saveContact', { contact });
    const note = { guide: 'F1', step: 'policie', text: 'Nejbližší služebna je v Ukázkové.' } as const;
    await obec.call('content.saveNote', note);
    await switchOn(packOf(changedContent('Z MAS')));
    await obec.call('content.rollBackPack', { pack: 'mas-ukazkova' });
    await obec.call('content.revokePublisher', { signer });
    const { offices } = await obec.call('content.offices', {});
    expect(offices.find(({ id }) => id === 'orp')?.contact).toEqual(contact);
    const { notes } = await obec.call('guides.read', { guide: 'F1', request: null });
    expect(notes.map(({ step, text }) => ({ step, text }))).toEqual([{ step: note.step, text: note.text }]);
  });

  it('goes when it is emptied, and is refused for what is not there', async () => {
    const empty = { name: null, phone: null, address: null, hours: null, note: null };
    await obec.call('content.saveContact', { contact: { ...empty, office: 'orp', phone: '317 000 000' } });
    await obec.call('content.saveContact', { contact: { ...empty, office: 'orp' } });
    const { offices } = await obec.call('content.offices', {});
    expect(offices.find(({ id }) => id === 'orp')?.contact).toBeNull();
    expect(await obec.refusal('content.saveContact', { contact: { ...empty, office: 'nikdo' } })).toBe(
      'not-found',
    );
    const nowhere = { guide: 'F1', step: 'nikde', text: 'Ahoj' } as const;
    expect(await obec.refusal('content.saveNote', nowhere)).toBe('not-found');
  });
});

describe('the health of the content', () => {
  it('counts what nobody verified, and a year later what nobody checked since', async () => {
    const now = await obec.call('content.health', {});
    expect(now.facts).toBeGreaterThan(100);
    expect(now.toVerify).toBeGreaterThan(0);
    expect([now.stale, now.expired]).toEqual([0, 0]);
    obec.host.setNow('2028-01-10T09:00:00.000Z');
    await obec.app.invoke('vault.touch', {});
    const later = await obec.call('content.health', {});
    expect(later.stale).toBeGreaterThan(now.facts - now.toVerify - 20);
    expect(later.guides.length).toBeGreaterThan(30);
  });
});
