import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from '../tests/support/browser.ts';

/** `npm run icons`: draws `resources/icons/icon.svg` as the PNG and the ICO that installers want. */
const folder = new URL('../resources/icons/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');

async function draw(sizes: readonly number[]): Promise<Buffer[]> {
  const browser = await chromium.launch(launchOptions());
  const pictures: Buffer[] = [];
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0">${svg.replace('<svg', `<svg width="${size}" height="${size}"`)}`,
    );
    pictures.push(await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
}

/** An ICO is a small table of contents before whole PNG files (Windows Vista and later). */
function icoOf(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [position, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * position;
    // 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const drawn = (await draw(sizes)).map((png, position) => ({ size: sizes[position] ?? 0, png }));
for (const { size, png } of drawn) if (size === 512) writeFileSync(new URL('icon.png', folder), png);
writeFileSync(new URL('icon.ico', folder), icoOf(drawn.filter(({ size }) => size <= 256)));
