import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { theme } from '../../src-renderer/ui/theme.ts';

const tokens = readFileSync(
  fileURLToPath(import.meta.resolve('@gov-design-system-ce/styles/tokens.css')),
  'utf8',
);

/** A colour of the design system as the theme writes it: `rgb(35, 98, 162)` → `#2362a2`. */
function token(name: string): string {
  const [, red, green, blue] =
    new RegExp(`--color-${name}: ?rgb\\((\\d+), (\\d+), (\\d+)\\)`).exec(tokens) ?? [];
  return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

const steps = ['50', '100', '200', '300', '400', '500', '600', '700', '800', '900'];

/** One step of a scale of the theme, 0 to 9. */
function colour(scale: string, step: number): string {
  return theme.colors?.[scale]?.[step] ?? '';
}

/** WCAG 2.2 relative luminance and contrast (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the theme', () => {
  it.each([
    ['primary', 'primary'],
    ['gray', 'neutral'],
    ['red', 'error'],
    ['green', 'success'],
    ['yellow', 'secondary'],
  ])('takes %s from the gov.cz scale %s', (scale, name) => {
    expect(theme.colors?.[scale]).toEqual(steps.map((step) => token(`${name}-${step}`)));
  });

  it.each([
    ['text on the page', theme.black ?? '', colour('gray', 0)],
    ['quiet text on the page', colour('gray', 6), colour('gray', 0)],
    ['hints inside fields', colour('gray', 5), '#ffffff'],
    ['links and the first button', colour('primary', 6), '#ffffff'],
    ['the current place in the menu', colour('primary', 7), colour('primary', 0)],
    ['what is wrong', colour('red', 8), colour('red', 0)],
    ['what went well', colour('green', 7), '#ffffff'],
    ['the banner of the browser mode', theme.black ?? '', colour('yellow', 1)],
  ])('keeps %s readable (4.5 : 1)', (_what, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the edges of fields visible (3 : 1)', () => {
    expect(contrast(colour('gray', 4), '#ffffff')).toBeGreaterThanOrEqual(3);
  });
});
