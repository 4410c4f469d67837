import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../support/source-files.ts';

const require = createRequire(import.meta.url);
const tokens = readFileSync(require.resolve('@gov-design-system-ce/styles/tokens.css'), 'utf8');
const theme = readProjectFile('src-renderer/ui/theme.ts');
const steps = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900];

/** A colour of the design system as `#rrggbb`. */
function token(name: string): string {
  const found = new RegExp(`--color-${name}:\\s*rgb\\((\\d+),\\s*(\\d+),\\s*(\\d+)\\)`).exec(tokens);
  if (found === null) throw new Error(`The design system has no colour ${name}.`);
  return `#${found
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The ten colours of a scale in the theme. */
function scale(name: string): string[] {
  const body =
    new RegExp(`const ${name}: MantineColorsTuple = \\[([\\s\\S]*?)\\n\\];`).exec(theme)?.[1] ?? '';
  return body.match(/#[0-9a-f]{6}/g) ?? [];
}

describe('the colours of the program', () => {
  it.each([
    ['primary', 'primary'],
    ['neutral', 'neutral'],
    ['error', 'error'],
    ['success', 'success'],
    // The amber of the design system is called secondary; its own „warning“ is a yellow hard to read on white.
    ['warning', 'secondary'],
  ])('%s are those of the gov.cz design system', (own, theirs) => {
    expect(scale(own)).toEqual(steps.map((step) => token(`${theirs}-${step}`)));
  });
});
