import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeWindow } from '../support/fake-window.ts';

const sealedAt = '2026-11-22T20:41:00.000Z';
const sealed = { ok: true, value: { id: '3f0c2b8e-7a53-4c0e-9d55-0d8c5f6f1a11', sealedAt } };

describe('the quick note being written', () => {
  let window: ReturnType<typeof fakeWindow>;
  let note: typeof import('../../src-renderer/features/vault/locked/note-text.ts');

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    window = fakeWindow(() => sealed);
    note = await import('../../src-renderer/features/vault/locked/note-text.ts');
  });
  afterEach(() => {
    window.remove();
    vi.useRealTimers();
  });

  it('is sealed as a draft shortly after the last letter', async () => {
    note.typeNote({ text: 'Sou' });
    note.typeNote({ text: 'Sousedka' });
    await vi.advanceTimersByTimeAsync(400);
    const first = { text: 'Sousedka', who: '', phone: '', where: '' };
    expect(window.calls).toEqual([{ name: 'notes.sealDraft', input: { ...first, newBox: true } }]);
    note.typeNote({ text: 'Sousedka a' });
    await vi.advanceTimersByTimeAsync(400);
    expect(window.calls.at(-1)?.input).toEqual({ ...first, text: 'Sousedka a' });
  });

  it('is sealed for good with empty details left out, and the box is empty then', async () => {
    note.typeNote({ text: 'Sousedka', who: ' pan Vzorový ' });
    await expect(note.sealNote()).resolves.toBe(sealedAt);
    // The draft goes first: it makes room for one left by a window that was closed in the middle.
    expect(window.calls.map((call) => call.name)).toEqual(['notes.sealDraft', 'notes.seal']);
    expect(window.calls.at(-1)?.input).toEqual({
      text: 'Sousedka',
      who: 'pan Vzorový',
      phone: null,
      where: null,
    });
    expect(note.hasUnsealedText()).toBe(false);
  });

  it('stays in the box when it could not be sealed', async () => {
    window.answer(() => ({ ok: false, error: { code: 'folder-full', params: {} } }));
    note.typeNote({ text: 'Sousedka' });
    await expect(note.sealNote()).rejects.toThrow('folder-full');
    expect(note.hasUnsealedText()).toBe(true);
  });

  it('keeps letters that were typed while it was being sealed', async () => {
    window.answer((name) => {
      if (name === 'notes.seal') note.typeNote({ text: 'Sousedka a' });
      return sealed;
    });
    note.typeNote({ text: 'Sousedka' });
    await note.sealNote();
    expect(window.calls.at(-1)?.input).toMatchObject({ text: 'Sousedka' });
    expect(note.hasUnsealedText()).toBe(true);
  });

  it('leaves the screen when the vault gets locked: sealed as it is, for nobody to read', async () => {
    note.typeNote({ text: 'Rozepsaná' });
    window.emit({ name: 'vault.locked', why: 'idle' });
    await vi.advanceTimersByTimeAsync(0);
    expect(window.calls.map((call) => call.name)).toEqual(['notes.sealDraft', 'notes.seal']);
    expect(note.hasUnsealedText()).toBe(false);
  });

  it('is handed over to the new notes by unlocking only when all of it is sealed', async () => {
    note.typeNote({ text: 'Rozepsaná' });
    note.forgetKeptNote();
    expect(note.hasUnsealedText()).toBe(true);
    await note.keepNote();
    note.forgetKeptNote();
    expect(note.hasUnsealedText()).toBe(false);
  });
});
