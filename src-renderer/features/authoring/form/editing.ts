import { createContext, useContext } from 'react';
import type { CallOutput } from '#contract';

export type Palette = CallOutput<'authoring.palette'>;

/** A text a reference is put into: its box and the way to change what is in it. */
export interface InsertTarget {
  readonly box: HTMLTextAreaElement;
  readonly label: string;
  change(text: string): void;
}

/** What every field of the workshop works with. */
export interface Editing {
  readonly palette: Palette;
  /** What is wrong at a place, as a sentence. */
  readonly wrong: ReadonlyMap<string, string>;
  /** The one step, question or outcome that is unfolded, by its place. */
  readonly unfolded: string | null;
  unfold(place: string | null): void;
  /** Offers what may be referred to; null where texts have no marks. */
  readonly insertInto: ((target: InsertTarget) => void) | null;
}

const nothing: Editing = {
  palette: { facts: [], offices: [], lines: [], services: [], terms: [], letters: [] },
  wrong: new Map(),
  unfolded: null,
  unfold: () => undefined,
  insertInto: null,
};

export const EditingContext = createContext<Editing>(nothing);

export function useEditing(): Editing {
  return useContext(EditingContext);
}
