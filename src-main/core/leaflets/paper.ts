/** A paper before anybody decided whether it will be a PDF or a document to edit. */

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** A blank somebody has to fill in by hand. */
  readonly blank?: boolean;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly small?: boolean }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  /** Framed lines: contacts, or what must never be done. The first line of each is bold. */
  | {
      readonly kind: 'box';
      readonly title: string;
      readonly lines: readonly string[];
      readonly warning?: boolean;
    };

export interface Paper {
  readonly title: string;
  readonly size: 'A4' | 'A5';
  /** Points of the running text; headings follow it. */
  readonly points: number;
  readonly blocks: readonly PaperBlock[];
  /** Small line at the foot of each page. */
  readonly footer: string;
  /** The moment the paper is made at, ISO 8601: the same input gives the same bytes. */
  readonly madeAt: string;
}

/** Words without anything special. */
export function plain(text: string): Run[] {
  return [{ text }];
}
