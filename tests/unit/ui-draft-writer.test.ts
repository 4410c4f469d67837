import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftWriter, flushDrafts, resumeDrafts } from '../../src-renderer/bridge/draft-writer.ts';
import { fakeWindow } from '../support/fake-window.ts';

const savedAt = '2026-11-22T20:41:00.000Z';
const locked = { ok: false, error: { code: 'vault-locked', params: {} } };

describe('a draft being written', () => {
  let window: ReturnType<typeof fakeWindow>;
  beforeEach(() => {
    vi.useFakeTimers();
    window = fakeWindow((name) => ({ ok: true, value: name === 'drafts.save' ? { savedAt } : {} }));
  });
  afterEach(() => {
    window.remove();
    vi.useRealTimers();
  });

  it('is saved once, with the newest letters, shortly after the last one', async () => {
    const reports: unknown[] = [];
    const writer = new DraftWriter('request-new', (outcome) => reports.push(outcome));
    writer.write({ text: 'S' });
    writer.write({ text: 'So' });
    await vi.advanceTimersByTimeAsync(399);
    expect(window.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(window.calls).toEqual([
      { name: 'drafts.save', input: { key: 'request-new', fields: { text: 'So' } } },
    ]);
    expect(reports).toEqual([{ savedAt, failure: null }]);
    await writer.close();
  });

  it('is saved at once when the window loses focus, and before locking', async () => {
    const writer = new DraftWriter('request-new', () => undefined);
    writer.write({ text: 'Soused' });
    window.tell('blur');
    await vi.advanceTimersByTimeAsync(0);
    expect(window.calls).toHaveLength(1);
    writer.write({ text: 'Sousedka' });
    await flushDrafts();
    expect(window.calls.at(-1)?.input).toEqual({ key: 'request-new', fields: { text: 'Sousedka' } });
    await writer.close();
  });

  it('does not come back after it was discarded, even when a save was waiting', async () => {
    const writer = new DraftWriter('request-new', () => undefined);
    writer.write({ text: 'Soused' });
    await writer.discard();
    await vi.advanceTimersByTimeAsync(1000);
    expect(window.calls.map((call) => call.name)).toEqual(['drafts.discard']);
    await writer.close();
  });

  it('says why it could not be saved and tries again with the next letter', async () => {
    const failures: unknown[] = [];
    const writer = new DraftWriter('request-new', ({ failure }) =>
      failures.push(failure?.error.code ?? null),
    );
    window.answer(() => ({ ok: false, error: { code: 'folder-full', params: {} } }));
    writer.write({ text: 'Soused' });
    await writer.flush();
    window.answer(() => ({ ok: true, value: { savedAt } }));
    writer.write({ text: 'Sousedka' });
    await writer.flush();
    expect(failures).toEqual(['folder-full', null]);
    await writer.close();
  });

  it('cut off by a lock is saved after the same person unlocks, and never for anybody else', async () => {
    await resumeDrafts('mayor');
    const writer = new DraftWriter('request-new', () => undefined);
    window.answer(() => locked);
    writer.write({ text: 'Sousedka' });
    await writer.close();

    window.answer(() => ({ ok: true, value: { savedAt } }));
    window.calls.length = 0;
    await resumeDrafts('clerk');
    expect(window.calls).toEqual([]);
    await resumeDrafts('mayor');
    expect(window.calls).toEqual([
      { name: 'drafts.save', input: { key: 'request-new', fields: { text: 'Sousedka' } } },
    ]);
    window.calls.length = 0;
    await resumeDrafts('mayor');
    expect(window.calls).toEqual([]);
  });
});
