import { describe, expect, it } from 'vitest';
import { areaOf, RequestContent, situations } from '#contract';
import { planYear, stories } from '../../scripts/demo/plan.ts';
import { randomFrom } from '../../scripts/demo/random.ts';

const day = 24 * 3_600_000;
const until = Date.parse('2026-11-22T10:00:00Z');
const options = { seed: 7, count: 200, from: until - 365 * day, until, orp: 'Benešov' };
const plan = planYear(options);

describe('the stories of the demo', () => {
  it('tell something of every situation', () => {
    expect(new Set(stories.map(({ situation }) => situation))).toEqual(new Set(situations));
  });

  it('name nobody but obvious placeholders and roles', () => {
    const lawful =
      /^(paní (Ukázková|Vzorová|Příkladná|Zkušební)|pan (Ukázkový|Vzorový|Příkladný|Zkušební)|rodina (Ukázkových|Vzorových|Příkladných)|mladí z podkroví), čp\. \d+$/;
    const names = plan.requests.flatMap(({ content, moves }) => [
      content.who,
      ...moves.map((move) => (move.move === 'classify' ? move.content.who : null)),
    ]);
    expect(names.filter((name) => name !== null && !lawful.test(name))).toEqual([]);
  });

  it('leave no blank unfilled', () => {
    const texts = plan.requests.flatMap(({ content, note, moves }) => [
      content.text,
      note?.content.text,
      ...moves.map((move) => JSON.stringify(move)),
    ]);
    expect(
      [...texts, ...plan.waitingNotes.map(({ content }) => content.text)].filter((text) =>
        /\{\w+\}/.test(text ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('an invented year', () => {
  it('is the same for the same seed and another for another one', () => {
    expect(planYear(options)).toEqual(plan);
    expect(planYear({ ...options, seed: 8 })).not.toEqual(plan);
  });

  it('has as many requests as asked for, each lawful', () => {
    expect(plan.requests).toHaveLength(200);
    for (const { content } of plan.requests) expect(RequestContent.safeParse(content).success).toBe(true);
  });

  it('lies between its ends, every move after the one before', () => {
    for (const { note, recordedAt, moves } of plan.requests) {
      const moments = [...(note === null ? [] : [note.at]), recordedAt, ...moves.map(({ at }) => at)];
      expect(moments).toEqual([...moments].sort((one, other) => one - other));
      expect(moments[0]).toBeGreaterThanOrEqual(options.from);
      expect(moments.at(-1)).toBeLessThanOrEqual(until);
    }
    for (const { at } of plan.waitingNotes) expect(at).toBeLessThanOrEqual(until);
  });

  it('is told by many households, some of whom come back: of few a summary says nothing', () => {
    for (const told of ['who', 'phone'] as const) {
      const given = plan.requests.flatMap(({ content }) => content[told] ?? []);
      const times = [...Map.groupBy(given, (each) => each).values()].map(({ length }) => length);
      expect(times.length).toBeGreaterThan(given.length / 2);
      expect(Math.max(...times)).toBeGreaterThan(1);
      expect(Math.max(...times)).toBeLessThan(plan.requests.length / 20);
    }
    const unknown = plan.requests.filter(({ content: { who, phone } }) => who === null && phone === null);
    expect(unknown.length).toBeLessThan(plan.requests.length / 8);
  });

  it('classifies by the area of the first situation', () => {
    for (const { content } of plan.requests) {
      const [first] = content.situations;
      if (first !== undefined) expect(content.area).toBe(areaOf(first));
    }
  });

  it('shows every state, many outcomes, quick notes and unclassified requests', () => {
    const last = plan.requests.map(({ moves }) => moves.filter(({ move }) => move === 'state').at(-1));
    const states = last.map((move) => (move?.move === 'state' ? move.state : 'noted'));
    expect(new Set(states)).toEqual(new Set(['noted', 'in-progress', 'handed-over', 'closed']));
    const outcomes = last.map((move) => (move?.move === 'state' ? move.outcome : null));
    expect(new Set(outcomes).size).toBeGreaterThanOrEqual(9);
    expect(plan.requests.filter(({ note }) => note !== null).length).toBeGreaterThan(30);
  });
});

describe('chance with a seed', () => {
  it('stays between its bounds and reaches both', () => {
    const random = randomFrom(3);
    const rolled = Array.from({ length: 600 }, () => random.whole(1, 6));
    expect([...new Set(rolled)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('picks a heavier item more often', () => {
    const random = randomFrom(3);
    const items = [{ weight: 1 }, { weight: 9 }];
    const heavy = Array.from({ length: 500 }, () => random.pickWeighted(items)).filter(
      ({ weight }) => weight === 9,
    );
    expect(heavy.length).toBeGreaterThan(400);
    expect(heavy.length).toBeLessThan(500);
  });
});
