import { type Check, error } from './finding.ts';
import { allTexts, handwritten } from './texts.ts';

/** What Czech does not write: other quotation marks, a hyphen or a long dash for a dash, three dots, „1-2“. */
const foreign = /["'`´‘’‚‛”‟«»]|\.\.\.|\s[-−]\s|[—―]|\d-\d/u;

function faultIn(text: string): string | null {
  // A hyphen at the beginning of a line makes an item of a list.
  for (const line of text.split('\n')) {
    const found = foreign.exec(line.trim().replace(/^- /, ''));
    if (found !== null) return found[0].trim();
  }
  const words = handwritten(text);
  const opened = words.split('„').length;
  const closed = words.split('“').length;
  return opened === closed ? null : '„“';
}

/** Quotation marks, dashes and dots that are not Czech, or quotation marks without their other half. */
export const typography: Check = ({ content }) =>
  allTexts(content).flatMap(({ place, text }) => {
    const fault = faultIn(text);
    return fault === null ? [] : [error('not-czech-typography', place, fault)];
  });
