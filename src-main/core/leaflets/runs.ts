import { type FactView, type GuideBook, type Inline, parseInline } from '#contract';
import words from '../../../locales/cs/papers.json' with { type: 'json' };
import type { Run } from './paper.ts';
import { bound, fill } from './words.ts';

/** What the texts of a guide refer to, for printing. */
export type Printed = Pick<GuideBook, 'facts' | 'offices' | 'lines'>;

function officeName(book: Printed, id: string): string {
  const office = book.offices.find((each) => each.id === id);
  if (office === undefined) return '';
  const phone = office.contact?.phone ?? null;
  return phone === null ? office.short : `${office.short}, ${fill(words.contact.phone, { phone })}`;
}

/** On paper nothing can be pointed at, so an unverified fact says so in the sentence. */
function factWords(book: Printed, fact: FactView, genitive: boolean): string {
  const office = officeName(book, fact.ask);
  const say = genitive ? fact.sayGenitive : fact.say;
  if (say === null) return fill(words.fact.ask, { office });
  return fact.status === 'to-verify' ? fill(words.fact.unverified, { say, office }) : say;
}

function runOf(book: Printed, part: Inline): Run {
  switch (part.kind) {
    case 'text':
    case 'link':
      return { text: part.text };
    case 'strong':
      return { text: part.text, bold: true };
    case 'line':
      return { text: book.lines.find(({ id }) => id === part.id)?.number ?? '', bold: true };
    case 'fact': {
      const fact = book.facts.find(({ id }) => id === part.id);
      return { text: fact === undefined ? '' : factWords(book, fact, part.genitive), bold: true };
    }
  }
}

function bind(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: bound(run.text) }));
}

/** One line of a guide as it is printed. */
export function runsOf(book: Printed, line: string): Run[] {
  return bind(parseInline(line).map((part) => runOf(book, part)));
}

/** One line as bare words. */
export function wordsOf(book: Printed, line: string): string {
  return runsOf(book, line)
    .map(({ text }) => text)
    .join('');
}
