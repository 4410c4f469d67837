import type { Letter } from '#contract';
import words from '../../../locales/cs/papers.json' with { type: 'json' };
import type { Paper, PaperBlock, Run } from './paper.ts';
import { bound, fill, writtenDay } from './words.ts';

/** The blanks of a letter that the program knows. */
export interface LetterBlanks {
  /** Name of the obec. */
  readonly place: string;
  /** Calendar day in Prague. */
  readonly day: string;
}

/** A line of a letter: bold words, filled blanks, and blanks somebody must fill in by hand. */
function runsOfLine(line: string, blanks: LetterBlanks): Run[] {
  const runs: Run[] = [];
  let position = 0;
  for (const match of line.matchAll(/\[\[([^\]]+)\]\]|\*\*([^*]+)\*\*/g)) {
    if (match.index > position) runs.push({ text: bound(line.slice(position, match.index)) });
    position = match.index + match[0].length;
    const [, blank, strong] = match;
    if (strong !== undefined) runs.push({ text: bound(strong), bold: true });
    else if (blank === 'obec')
      runs.push({ text: bound(fill(words.household.office, { place: blanks.place })) });
    else if (blank === 'datum') runs.push({ text: bound(writtenDay(blanks.day)) });
    else runs.push({ text: `[${fill(words.letter.blank, { what: blank ?? '' })}]`, blank: true });
  }
  if (position < line.length) runs.push({ text: bound(line.slice(position)) });
  return runs;
}

/** A letter line by line, blanks the program knows filled in. Lines stay lines, empty ones too. */
export function letterLines(letter: Letter, blanks: LetterBlanks): Run[][] {
  return letter.body
    .trim()
    .split('\n')
    .map((line) => runsOfLine(line.trim(), blanks));
}

/** A letter to look at: the blanks the program knows filled in, the others left as `[[…]]` for the screen to mark. */
export function letterPreview({ body }: Pick<Letter, 'body'>, blanks: LetterBlanks): string {
  const place = fill(words.household.office, { place: blanks.place });
  return bound(
    body
      .trim()
      .replaceAll('[[obec]]', place)
      .replaceAll('[[datum]]', writtenDay(blanks.day))
      .replace(/\*\*([^*]+)\*\*/g, '$1'),
  );
}

/** The letter as an editable paper; `to` is the name of the office it goes to. */
export function letterPaper(letter: Letter, to: string | null, blanks: LetterBlanks, madeAt: string): Paper {
  const address: PaperBlock[] =
    to === null
      ? []
      : [{ kind: 'paragraph', runs: [{ text: bound(fill(words.letter.to, { office: to })) }] }];
  const lines = letterLines(letter, blanks)
    .filter((runs) => runs.length > 0)
    .map((runs): PaperBlock => ({ kind: 'paragraph', runs }));
  const footer = bound(fill(words.household.office, { place: blanks.place }));
  return { title: letter.title, size: 'A4', points: 11.5, footer, madeAt, blocks: [...address, ...lines] };
}
