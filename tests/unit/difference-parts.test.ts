import { describe, expect, it } from 'vitest';
import {
  actors,
  type Content,
  type ContentChange,
  confidences,
  factKinds,
  paces,
} from '../../src-main/contract/index.ts';
import { differenceOf } from '../../src-main/core/content/difference.ts';
import { differenceParts } from '../../src-renderer/format/difference-parts.ts';
import { sampleContent } from '../support/content.ts';
import { wordsIn } from '../support/words.ts';

const translate = await wordsIn('cs');
const words = { t: (key: string) => translate(`packs:${key}`), day: (day: string) => `den ${day}` };

/** The parts a pack would show after the sample was changed. */
function shownAfter(change: (content: Content) => void): readonly ContentChange['parts'][number][] {
  const [before, after] = [sampleContent(), sampleContent()];
  change(after);
  return differenceOf(before, after).flatMap(({ parts }) => differenceParts(parts, words));
}

describe('what a pack or a new wording changes', () => {
  it('is told in words where the content holds a code', () => {
    const shown = shownAfter(({ guides: [guide], facts: [fact] }) => {
      const step = guide?.steps[0];
      const version = fact?.versions[0];
      if (step === undefined || version === undefined) throw new Error('The sample has no step or no fact.');
      Object.assign(step, { who: step.who === 'family' ? 'office' : 'family', pace: 'month' });
      Object.assign(version, { confidence: 'to-verify' });
    });
    const texts = shown.map(({ after }) => after);
    expect(texts).toEqual(expect.arrayContaining(['rodina', 'do měsíce', 'neověřený údaj']));
    for (const code of [...actors, ...paces, ...confidences]) expect(texts).not.toContain(code);
  });

  it.each([
    ['confidence', confidences],
    ['who', actors],
    ['pace', paces],
    ['kind', [...factKinds, 'emergency', 'crisis', 'advice', 'must', 'may', 'must-not']],
    ['payment', ['free', 'paid', 'partly']],
    ['forms/1', ['field', 'ambulatory', 'residential']],
    ['free', ['true', 'false']],
  ] as const)('has words for every code of „%s“', (path, codes) => {
    for (const code of codes) {
      const [part] = differenceParts([{ path, before: code, after: null }], words);
      expect(part?.before).not.toBe(code);
    }
  });

  it('leaves out what only repeats it, unless nothing else has changed', () => {
    const say = { path: 'versions/start/say', before: '90 dní', after: '60 dní' };
    const value = { path: 'versions/start/value', before: '90', after: '60' };
    expect(differenceParts([say, value], words)).toEqual([say]);
    expect(differenceParts([value], words)).toEqual([value]);
  });

  it('writes days as people do', () => {
    const [part] = differenceParts([{ path: 'checkedOn', before: null, after: '2026-11-22' }], words);
    expect(part?.after).toBe('den 2026-11-22');
  });
});
