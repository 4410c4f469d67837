import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SummaryEnvelope } from '../../src-main/core/summaries/envelope.ts';
import { LagKeyFile } from '../../src-main/core/summaries/lag-key.ts';
import { SummaryPackage } from '../../src-main/core/summary-package/index.ts';

/**
 * The schemas in `resources/schemas` are for programs of others. `npm run unit -- -u` writes them again after
 * the format has changed on purpose, which also means a new version number.
 */
const schemas = {
  'naves-summary-1': { schema: SummaryEnvelope, title: 'Náves: file with a summary, version 1' },
  'naves-summary-package-1': {
    schema: SummaryPackage,
    title: 'Náves: decrypted payload of a summary, version 1',
  },
  'naves-lag-key-1': { schema: LagKeyFile, title: 'Náves: public key of a LAG, version 1' },
};

function published(name: string): string {
  return readFileSync(new URL(`../../resources/schemas/${name}.schema.json`, import.meta.url), 'utf8');
}

describe('published schemas', () => {
  for (const [name, { schema, title }] of Object.entries(schemas)) {
    it(`${name} is what the program reads and writes`, async () => {
      const text = `${JSON.stringify({ ...z.toJSONSchema(schema), title }, null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`../../resources/schemas/${name}.schema.json`);
    });
  }

  it('have no place for free text', () => {
    const loose: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      const { type, pattern, format, enum: listed, const: fixed } = node as Record<string, unknown>;
      const bound = [pattern, format, listed, fixed].some((rule) => rule !== undefined);
      if (type === 'string' && !bound) loose.push(path);
      if (type === 'object' && (node as Record<string, unknown>).additionalProperties !== false)
        loose.push(path);
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    visit(JSON.parse(published('naves-summary-package-1')), '');
    expect(loose).toEqual([]);
  });
});
