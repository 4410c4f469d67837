import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type PDFDocument from 'pdfkit';
import type { Host } from '../host.ts';
import type { Paper, PaperBlock, Run } from './paper.ts';

/**
 * Draws a paper as a tagged PDF/A-2a: read aloud in the right order, kept by archives. Own pages, no headers of a
 * browser. The typeface lies beside the program and is embedded, so that Czech letters are right on any computer.
 */

type Document = InstanceType<typeof PDFDocument>;

const pointsPerMillimetre = 72 / 25.4;
const margins = { A4: 15 * pointsPerMillimetre, A5: 11 * pointsPerMillimetre };
/** Blue of the gov.cz design system; text on white keeps the contrast of WCAG AA many times over. */
const ink = '#262626';
const accent = '#1a4c92';
const warning = '#b5111c';

interface Pen {
  readonly document: Document;
  readonly points: number;
  readonly left: number;
  readonly width: number;
}

function write(pen: Pen, runs: readonly Run[], indent: number, size: number): void {
  const { document, left, width } = pen;
  const options = { width: width - indent, lineGap: size * 0.22 };
  document.fontSize(size).fillColor(ink);
  runs.forEach(({ text, bold, blank }, position) => {
    const continued = position < runs.length - 1;
    document.font(bold === true || blank === true ? 'bold' : 'regular');
    if (position === 0) document.text(text, left + indent, document.y, { ...options, continued });
    else document.text(text, { ...options, continued });
  });
}

function drawHeading(pen: Pen, text: string, level: 1 | 2): void {
  const { document, points, left, width } = pen;
  const size = points * (level === 1 ? 1.75 : 1.2);
  document.y += level === 1 ? 0 : points * 0.4;
  // A heading alone at the foot of a page says nothing.
  if (level === 2 && document.y + size * 8 > document.page.maxY()) document.continueOnNewPage();
  document
    .font('bold')
    .fontSize(size)
    .fillColor(level === 1 ? ink : accent)
    .text(text, left, document.y, { width, lineGap: size * 0.12 });
  document.y += points * 0.25;
}

function drawBox(pen: Pen, block: Extract<PaperBlock, { kind: 'box' }>): void {
  const { document, points, left, width } = pen;
  const inside = width - points * 1.2;
  const heightOf = (text: string, font: string) =>
    document
      .font(font)
      .fontSize(points)
      .heightOfString(text, { width: inside, lineGap: points * 0.18 });
  const height =
    heightOf(block.title, 'bold') +
    block.lines.reduce((sum, line) => sum + heightOf(line, 'regular'), 0) +
    points * 0.6;
  if (document.y + height > document.page.maxY()) document.continueOnNewPage();
  const top = document.y;
  document
    .rect(left, top, points * 0.25, height)
    .fill(block.warning === true ? warning : accent)
    .fillColor(ink);
  document.y = top + points * 0.3;
  const at = left + points * 0.9;
  document.font('bold').text(block.title, at, document.y, { width: inside, lineGap: points * 0.18 });
  for (const line of block.lines) {
    document.font('regular').text(line, at, document.y, { width: inside, lineGap: points * 0.18 });
  }
  document.y = top + height + points * 0.25;
}

/** The text stands beside its bullet, so the pen goes back up. */
function drawBullet({ document, points, left }: Pen): void {
  // Both must fall on the same page.
  if (document.y + points * 1.5 > document.page.maxY()) document.continueOnNewPage();
  const { y } = document;
  document
    .font('bold')
    .fontSize(points)
    .fillColor(accent)
    .text('•', left + points * 0.3, y, { lineBreak: false });
  document.y = y;
}

function drawBlock(pen: Pen, block: PaperBlock): void {
  const { document, points } = pen;
  switch (block.kind) {
    case 'heading':
      document.addStructure(
        document.struct(`H${block.level}`, {}, () => drawHeading(pen, block.text, block.level)),
      );
      break;
    case 'paragraph':
      document.addStructure(
        document.struct('P', {}, () => {
          write(pen, block.runs, 0, block.small === true ? points * 0.8 : points);
          document.y += points * 0.2;
        }),
      );
      break;
    case 'box':
      document.addStructure(document.struct('P', {}, () => drawBox(pen, block)));
      break;
    case 'list': {
      const items = block.items.map((runs) =>
        document.struct('LI', {}, [
          document.struct('Lbl', {}, () => drawBullet(pen)),
          document.struct('LBody', {}, () => {
            write(pen, runs, points * 1.1, points);
            document.y += points * 0.15;
          }),
        ]),
      );
      document.addStructure(document.struct('L', {}, items));
    }
  }
}

/** The number of a page and what the paper is: not part of the text, so a screen reader passes them over. */
function drawFooters(document: Document, pen: Pen, footer: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const { bottom } = document.page.margins;
    // Writing below the margin must not begin another page.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    const words = count > 1 ? `${footer} · ${page + 1}/${count}` : footer;
    document
      .font('regular')
      .fontSize(pen.points * 0.62)
      .fillColor('#4d4d4d')
      .text(words, pen.left, document.page.height - bottom + pen.points * 0.5, {
        width: pen.width,
        lineBreak: false,
      });
    document.endMarkedContent();
    document.page.margins.bottom = bottom;
  }
}

function bytesOf(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}

/** Bytes of the paper as a tagged PDF/A-2a in Czech. The same paper gives the same text and layout. */
export async function drawPdf(host: Pick<Host, 'resourcesFolder'>, paper: Paper): Promise<Uint8Array> {
  // Half a megabyte of code that most days nobody needs.
  const { default: PdfDocument } = await import('pdfkit');
  const fonts = join(host.resourcesFolder, 'fonts');
  const regular = readFileSync(join(fonts, 'roboto-regular.ttf'));
  const bold = readFileSync(join(fonts, 'roboto-bold.ttf'));
  const margin = margins[paper.size];
  const document = new PdfDocument({
    ...{ size: paper.size, margins: { top: margin, left: margin, right: margin, bottom: margin * 1.15 } },
    ...{ lang: 'cs-CZ', tagged: true, displayTitle: true, pdfVersion: '1.7', subset: 'PDF/A-2a' },
    bufferPages: true,
    // Only the fonts of the program are used; the built-in ones know no Czech.
    font: regular as unknown as string,
    info: { Title: paper.title, CreationDate: new Date(paper.madeAt) },
  });
  const bytes = bytesOf(document);
  document.registerFont('regular', regular);
  document.registerFont('bold', bold);
  const width = document.page.width - 2 * margin;
  const pen: Pen = { document, points: paper.points, left: margin, width };
  for (const block of paper.blocks) drawBlock(pen, block);
  drawFooters(document, pen, paper.footer);
  document.end();
  return bytes;
}
