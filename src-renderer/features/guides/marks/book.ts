import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactView, GuideBook, OfficeView, PhoneLine, ServiceType, Term } from '#contract';
import { parsePassage, plainText } from '#contract';
import { spaced, wholeNumber } from './spacing.ts';

/** What the texts of one guide refer to, found by identifier. */
export interface Book {
  readonly facts: ReadonlyMap<string, FactView>;
  readonly offices: ReadonlyMap<string, OfficeView>;
  readonly lines: ReadonlyMap<string, PhoneLine>;
  readonly services: ReadonlyMap<string, ServiceType>;
  readonly terms: ReadonlyMap<string, Term>;
  /** The request the guide is walked for: links to other guides keep it. */
  readonly request: string | null;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Puts the book of a guide in order. */
export function indexBook(book: GuideBook, request: string | null): Book {
  return {
    facts: byId(book.facts),
    offices: byId(book.offices),
    lines: byId(book.lines),
    services: byId(book.services),
    terms: byId(book.terms),
    request,
  };
}

const empty: Book = indexBook(
  { facts: [], offices: [], lines: [], services: [], terms: [], letters: [] },
  null,
);

export const BookContext = createContext<Book>(empty);

/** The book of the guide on the screen. */
export function useBook(): Book {
  return useContext(BookContext);
}

/** Texts of the guide without anything to press: for headings, labels, names of buttons and tasks. */
export function usePlainText(): (source: string) => string {
  const { t } = useTranslation('guides');
  const book = useBook();
  return useMemo(() => {
    const words = {
      fact: (id: string, genitive: boolean) => {
        const fact = book.facts.get(id);
        const say = genitive ? fact?.sayGenitive : fact?.say;
        if (say !== null && say !== undefined) return say;
        const office = book.offices.get(fact?.ask ?? '')?.short ?? t('office.unknown');
        return t('fact.askShort', { office });
      },
      line: (id: string) => wholeNumber(book.lines.get(id)?.number ?? id),
    };
    return (source) => spaced(plainText(source, words));
  }, [book, t]);
}

/** Identifiers of the facts whose values are printed in the texts. */
export function printedFacts(texts: readonly (string | null)[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const block of parsePassage(text ?? '')) {
      for (const item of block.items) {
        for (const part of item) if (part.kind === 'fact') found.add(part.id);
      }
    }
  }
  return found;
}
