import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Content, PackFile } from '../../src-main/contract/index.ts';

/**
 * The schemas in `resources/schemas` are for programs of others. `npm run unit -- -u` writes them again after
 * the format has changed on purpose, which also means a new version number.
 */
const schemas = {
  'naves-pack-1': { schema: PackFile, title: 'Náves: file with a content pack, version 1' },
  'naves-content-1': { schema: Content, title: 'Náves: content of a pack (its payload), version 1' },
};

function published(name: string): Record<string, unknown> {
  const path = new URL(`../../resources/schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('published schemas', () => {
  for (const [name, { schema, title }] of Object.entries(schemas)) {
    it(`${name} is what the program reads and writes`, async () => {
      const text = `${JSON.stringify({ ...z.toJSONSchema(schema), title }, null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`../../resources/schemas/${name}.schema.json`);
    });
  }

  it('have every list of the content, each with a limit', () => {
    const { properties } = published('naves-content-1') as { properties: Record<string, unknown> };
    const lists = Object.entries(properties).filter(([name]) => name !== 'language');
    expect(lists.map(([name]) => name)).toEqual(
      Object.keys(Content.shape).filter((name) => name !== 'language'),
    );
    for (const [name, list] of lists)
      expect(list, name).toMatchObject({ type: 'array', maxItems: expect.any(Number) });
  });
});
