import { describe, expect, it } from 'vitest';
import { Content } from '../../src-main/contract/index.ts';
import { checkContent } from '../../src-main/core/content/index.ts';
import { sampleContent, sampleDay } from '../support/content.ts';

describe('the sample', () => {
  it('has nothing to find', () => {
    expect(checkContent(sampleContent(), sampleDay)).toEqual([]);
  });
  it('is of the format', () => {
    expect(Content.parse(sampleContent())).toEqual(sampleContent());
  });
});
