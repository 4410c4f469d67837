import type { Paper, PaperBlock, Run } from './paper.ts';

type Library = typeof import('docx');

function runsOf({ TextRun }: Library, runs: readonly Run[], size: number) {
  return runs.map(({ text, bold, blank }) => {
    const weight = bold === true ? { bold: true } : {};
    return new TextRun({
      text,
      size,
      ...weight,
      ...(blank === true ? { highlight: 'yellow' as const } : {}),
    });
  });
}

function paragraphsOf(library: Library, block: PaperBlock, points: number) {
  const { BorderStyle, HeadingLevel, Paragraph, TextRun } = library;
  // Word counts in half points and in twentieths of a point.
  const size = Math.round(points * 2);
  const after = points * 8;
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: block.text, heading, keepNext: true, spacing: { after } })];
    }
    case 'paragraph': {
      const own = block.small === true ? Math.round(size * 0.8) : size;
      return [new Paragraph({ children: runsOf(library, block.runs, own), spacing: { after } })];
    }
    case 'list':
      return block.items.map(
        (runs) =>
          new Paragraph({
            children: runsOf(library, runs, size),
            bullet: { level: 0 },
            spacing: { after: after / 2 },
          }),
      );
    case 'box': {
      const color = block.warning === true ? 'B5111C' : '1A4C92';
      const border = { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } };
      const lines = [
        new TextRun({ text: block.title, bold: true, size }),
        ...block.lines.map((text) => new TextRun({ text, size, break: 1 })),
      ];
      return [new Paragraph({ children: lines, border, keepLines: true, spacing: { before: after, after } })];
    }
  }
}

/** Bytes of the paper as an editable document (Office Open XML) in Czech, with real headings and lists. */
export async function composeDocx(paper: Paper): Promise<Uint8Array> {
  const library = await import('docx');
  const { Document, Footer, Packer, Paragraph, TextRun } = library;
  const { points, size } = paper;
  const heading = (scale: number) => ({
    run: { size: Math.round(points * 2 * scale), bold: true, color: '262626', font: 'Arial' },
  });
  // Twentieths of a point.
  const pageSize = size === 'A4' ? { width: 11_906, height: 16_838 } : { width: 8_391, height: 11_906 };
  const footer = new Paragraph({
    children: [new TextRun({ text: paper.footer, size: Math.round(points * 1.3) })],
  });
  const document = new Document({
    title: paper.title,
    creator: 'Náves',
    lastModifiedBy: 'Náves',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: Math.round(points * 2), language: { value: 'cs-CZ' } } },
        heading1: heading(1.6),
        heading2: heading(1.2),
      },
    },
    sections: [
      {
        properties: {
          page: { size: pageSize, margin: { top: 1000, bottom: 1000, left: 1000, right: 1000 } },
        },
        footers: { default: new Footer({ children: [footer] }) },
        children: paper.blocks.flatMap((block) => paragraphsOf(library, block, points)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
