import { beforeAll, describe, expect, it } from 'vitest';
import type { FileToken, OpenedFile } from '#contract';
import { openedWords } from '../../src-renderer/features/workspace/opened-words.ts';
import { createOpening, type OpeningState } from '../../src-renderer/features/workspace/opening.ts';
import { lastSaid, openingShare, openingWords } from '../../src-renderer/features/workspace/opening-words.ts';
import type { Words } from '../../src-renderer/format/words.ts';
import { wordsIn } from '../support/words.ts';

const chosen = (...names: string[]): FileToken[] => names.map((name) => ({ token: `t-${name}`, name }));
const damaged = (file: string): OpenedFile => ({
  outcome: 'refused',
  file,
  code: 'summary-damaged',
  params: {},
});
const unread = (file: string) => ({ outcome: 'unread', file });

/** A core that answers when the test says so. */
function desk() {
  const asked: string[] = [];
  let settle: (answer: OpenedFile | Error) => void = () => undefined;
  const opening = createOpening(({ name }) => {
    asked.push(name);
    return new Promise((resolve, reject) => {
      settle = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
    });
  });
  const seen: OpeningState[] = [];
  opening.subscribe(() => seen.push(opening.state()));
  return {
    opening,
    asked,
    seen,
    /** Answers about the file being read, and lets the opening take the next one. */
    async answer(failure?: Error) {
      settle(failure ?? damaged(asked.at(-1) ?? ''));
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('opening the chosen files', () => {
  it('asks for one at a time, counts them and keeps their order', async () => {
    const { opening, asked, answer } = desk();
    opening.open(chosen('b', 'a', 'b'));
    expect(opening.state()).toMatchObject({ running: true, done: 0, total: 3, outcomes: [] });
    expect(asked).toEqual(['b']);
    await answer();
    expect(opening.state()).toMatchObject({ running: true, done: 1, total: 3, outcomes: [] });
    await answer();
    await answer();
    expect(asked).toEqual(['b', 'a', 'b']);
    const outcomes = [damaged('b'), damaged('a'), damaged('b')];
    expect(opening.state()).toMatchObject({ running: false, done: 3, outcomes, failure: null });
    opening.dismiss();
    expect(opening.state()).toMatchObject({ running: false, total: 0, outcomes: [] });
  });

  it('finishes the file being read when it is stopped, and says which ones it left alone', async () => {
    const { opening, asked, answer } = desk();
    opening.open(chosen('a', 'b', 'c', 'd'));
    await answer();
    opening.stop();
    expect(opening.state()).toMatchObject({ running: true, stopping: true, done: 1 });
    await answer();
    expect(asked).toEqual(['a', 'b']);
    const outcomes = [damaged('a'), damaged('b'), unread('c'), unread('d')];
    expect(opening.state()).toMatchObject({ running: false, stopping: false, outcomes, failure: null });
  });

  it('can be started again after it was stopped', async () => {
    const { opening, answer } = desk();
    opening.open(chosen('a', 'b'));
    opening.stop();
    await answer();
    opening.open(chosen('b'));
    expect(opening.state()).toMatchObject({
      running: true,
      stopping: false,
      done: 0,
      total: 1,
      outcomes: [],
    });
    await answer();
    expect(opening.state().outcomes).toEqual([damaged('b')]);
  });

  it('takes files that come in the middle after those that wait already', async () => {
    const { opening, asked, answer } = desk();
    opening.open(chosen('a', 'b'));
    opening.open(chosen('c'));
    opening.open([]);
    expect(opening.state()).toMatchObject({ done: 0, total: 3 });
    for (const _file of [1, 2, 3]) await answer();
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(opening.state().outcomes).toHaveLength(3);
  });

  it('ends at a call that failed: what was opened before stays in the results, the rest was not read', async () => {
    const { opening, asked, answer } = desk();
    const failure = new Error('internal');
    opening.open(chosen('a', 'b', 'c'));
    await answer();
    await answer(failure);
    expect(asked).toEqual(['a', 'b']);
    const outcomes = [damaged('a'), unread('b'), unread('c')];
    expect(opening.state()).toMatchObject({ running: false, outcomes, failure });
  });

  it('keeps its results while nobody looks', async () => {
    const { opening, seen, answer } = desk();
    const leave = opening.subscribe(() => undefined);
    opening.open(chosen('a'));
    leave();
    await answer();
    expect(opening.state().outcomes).toEqual([damaged('a')]);
    expect(seen.at(-1)).toBe(opening.state());
  });
});

describe('a vault locked while files are being opened', () => {
  it('leaves only the names of the files that were not read', async () => {
    const { opening, asked, answer } = desk();
    opening.open(chosen('a', 'b', 'c'));
    await answer();
    opening.lock();
    await answer(new Error('vault-locked'));
    expect(asked).toEqual(['a', 'b']);
    expect(opening.state()).toMatchObject({
      running: false,
      outcomes: [unread('b'), unread('c')],
      failure: null,
    });
  });

  it('does not call a file unread that was still received', async () => {
    const { opening, answer } = desk();
    opening.open(chosen('a', 'b'));
    opening.lock();
    await answer();
    expect(opening.state().outcomes).toEqual([unread('b')]);
  });

  it('ends the same way when the failure comes before the news', async () => {
    const { opening, answer } = desk();
    opening.open(chosen('a', 'b'));
    await answer();
    await answer(new Error('vault-locked'));
    opening.lock();
    expect(opening.state()).toMatchObject({ running: false, outcomes: [unread('b')], failure: null });
  });

  it('forgets results that were only being read', async () => {
    const { opening, answer } = desk();
    opening.open(chosen('a'));
    await answer();
    opening.lock();
    expect(opening.state()).toMatchObject({ running: false, total: 0, outcomes: [] });
  });
});

describe('the words of the opening', () => {
  let cs: Words;
  beforeAll(async () => {
    cs = await wordsIn('cs');
  });

  it('say how many of how many', () => {
    expect(openingWords({ done: 12, total: 63 }, cs, 'cs')).toBe('Otevíráme souhrny… 12 z 63');
    expect(openingWords({ done: 0, total: 1 }, cs, 'cs')).toBe('Otevíráme souhrn… 0 z 1');
    expect(openingShare({ done: 12, total: 63 }, cs, 'cs')).toBe('12 z 63');
  });

  it('are said aloud at every quarter, not at every file', () => {
    const said = (total: number) =>
      new Set(Array.from({ length: total }, (_, done) => lastSaid({ done, total })));
    expect([...said(63)]).toEqual([0, 16, 32, 48]);
    expect([...said(7)]).toEqual([0]);
    expect([...said(1)]).toEqual([0]);
  });

  it('count the files that were not opened any more', () => {
    const left = ['b', 'c'].map((file) => ({ outcome: 'unread', file }) as const);
    expect(openedWords([damaged('a'), ...left], cs, 'cs')).toBe(
      'Výsledek: 1 nešel otevřít, 2 jsme už neotevřeli.',
    );
  });
});
