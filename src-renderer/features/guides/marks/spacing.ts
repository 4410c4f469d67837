import { typography } from '#contract';

const noBreak = '\u00a0';
/** A one-letter word at the end of a piece: the mark that follows belongs to it. */
const openEnd = /(^|[\s\u00a0(„])([ksvzouaiKSVZOUAI]) $/;

/** A piece of Czech from a content pack with its non-breaking spaces, also before the mark that follows it. */
export function spaced(text: string): string {
  return typography(text, 'cs').replace(openEnd, `$1$2${noBreak}`);
}

/** A telephone number that is never broken at the end of a line: `116 006`. */
export function wholeNumber(number: string): string {
  return number.replaceAll(' ', noBreak);
}

/** The same words as somebody would type them: what is kept has plain spaces, so that it can be searched for. */
export function asTyped(text: string): string {
  return text.replaceAll(noBreak, ' ');
}
