import { afterEach, describe, expect, it } from 'vitest';
import { type OpenApp, openLag, openMunicipality } from '../support/open-app.ts';

const opened: OpenApp[] = [];

async function obec(): Promise<OpenApp> {
  const app = await openMunicipality();
  opened.push(app);
  return app;
}

async function lag(): Promise<OpenApp> {
  const app = await openLag();
  opened.push(app);
  return app;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.dispose()));
});

describe('the key of the LAG', () => {
  it('is read from a pasted line, from a pasted file and from a chosen file', async () => {
    const app = await obec();
    const receiver = await lag();
    await receiver.call('workspace.saveKeyFile', {});
    const own = await receiver.call('workspace.key', {});
    const [file] = receiver.host.saved;
    expect(file?.name).toBe('naves-klic-mas-ukazkova.json');
    const text = new TextDecoder().decode(file?.bytes);

    const pasted = await app.call('summaries.setLagKey', { from: 'text', text: own.recipient });
    expect(pasted.key).toMatchObject({ name: '', recipient: own.recipient, signer: null });
    expect(pasted.key.fingerprint).toBe(own.fingerprint);
    const whole = await app.call('summaries.setLagKey', { from: 'text', text });
    expect(whole.key).toMatchObject({ name: 'MAS Ukázková', signer: receiver.session.signer });
    const chosen = await app.call('summaries.setLagKey', {
      from: 'file',
      file: app.host.offer('klic.json', text),
    });
    expect(chosen.key).toMatchObject({ name: 'MAS Ukázková', recipient: own.recipient });
    expect((await app.call('summaries.lagKey', {})).key).toEqual(chosen.key);
  });

  it('every bad key has its own answer and changes nothing', async () => {
    const app = await obec();
    const receiver = await lag();
    await receiver.call('workspace.saveKeyFile', {});
    const text = new TextDecoder().decode(receiver.host.saved[0]?.bytes);
    const { recipient } = await receiver.call('workspace.key', {});
    const refusals: [string, string][] = [
      ['Dobrý den, posíláme klíč.', 'key-file-unrecognised'],
      ['{"format":"naves-summary","version":1}', 'key-file-unrecognised'],
      ['AGE-SECRET-KEY-1QQQQ', 'key-file-unrecognised'],
      [text.replace('"version": 1', '"version": 2'), 'key-file-newer'],
      [text.replace('Ukázková', 'Ukázkova'), 'key-file-damaged'],
      [text.slice(0, -40), 'key-file-damaged'],
      [text.replace('"name"', '"jmeno"'), 'key-file-damaged'],
      [recipient.slice(0, -1), 'key-file-damaged'],
      [`${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`, 'key-file-damaged'],
      [app.session.recipient, 'key-is-own'],
    ];
    for (const [pasted, code] of refusals) {
      expect([pasted, await app.refusal('summaries.setLagKey', { from: 'text', text: pasted })]).toEqual([
        pasted,
        code,
      ]);
    }
    const noise = app.host.offer('sum.bin', new Uint8Array(2 * 1024 * 1024));
    expect(await app.refusal('summaries.setLagKey', { from: 'file', file: noise })).toBe('file-too-large');
    expect((await app.call('summaries.lagKey', {})).key).toBeNull();
  });
});
