import { describe, expect, it } from 'vitest';
import { draftTarget } from '../../src-renderer/features/home/draft-target.ts';
import { greetingAt } from '../../src-renderer/features/home/greeting.ts';
import { isLongNote } from '../../src-renderer/features/home/note-length.ts';

describe('the greeting', () => {
  it.each([
    ['2026-11-22T05:00:00Z', 'morning'],
    ['2026-11-22T07:59:00Z', 'morning'],
    ['2026-11-22T08:00:00Z', 'day'],
    ['2026-11-22T16:59:00Z', 'day'],
    ['2026-11-22T17:00:00Z', 'evening'],
    ['2026-07-22T16:30:00Z', 'evening'],
    ['2026-11-22T23:30:00Z', 'evening'],
  ])('at %s in Czech time is %s', (moment, expected) => {
    expect(greetingAt(new Date(moment))).toBe(expected);
  });
});

describe('a note', () => {
  it('is folded only when it is long', () => {
    expect(isLongNote('Paní Ukázková volala.')).toBe(false);
    expect(isLongNote('slovo '.repeat(100))).toBe(true);
    expect(isLongNote('řádek\n'.repeat(8))).toBe(true);
  });
});

describe('a draft', () => {
  const id = '0b9f2c3e-1d2a-4b5c-8d7e-9f0a1b2c3d4e';

  it('leads back to the form it was left in', () => {
    expect(draftTarget('request-new')).toEqual({ kind: 'new' });
    expect(draftTarget(`request-${id}`)).toEqual({ kind: 'edit', requestId: id });
    expect(draftTarget(`entry-${id}`)).toEqual({ kind: 'entry', id });
    expect(draftTarget(`task-${id}`)).toEqual({ kind: 'task', id });
    expect(draftTarget('guidenote-f1-policie')).toEqual({ kind: 'guide-note', guide: 'F1' });
    expect(draftTarget('summarynote-2026-h1')).toEqual({ kind: 'summary-note', correction: false });
    expect(draftTarget('summarynote-2026-correction')).toEqual({ kind: 'summary-note', correction: true });
    expect(draftTarget('contact-up')).toEqual({ kind: 'contact', office: 'up' });
  });

  it('of a form that is elsewhere is left to that form', () => {
    expect(draftTarget('summary-note')).toBeNull();
    expect(draftTarget('entry-new')).toBeNull();
    // A new task of the office stands open on Domů itself.
    expect(draftTarget('task-new')).toBeNull();
  });
});
