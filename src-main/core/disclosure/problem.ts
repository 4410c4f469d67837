/**
 * What the engine of disclosure control is asked: the true counts, what may be printed, what is out already, who
 * attacks and by which rules. Rules are numbered R1 … R12 as in README › What a summary hides. Pure data; nothing
 * here knows what is counted.
 */

/** A dimension, its finest codes, and named groups of them. Groups may overlap. */
export interface Dimension {
  readonly name: string;
  readonly codes: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Where a number stands: by dimension a code, a group or several codes. A dimension left out is not divided. */
export type Coordinates = Readonly<Record<string, string | readonly string[]>>;

/** Whole numbers from `lo` to `hi`, both inclusive; `hi: null` has no upper end. */
export interface Range {
  readonly lo: number;
  readonly hi: number | null;
}

/** A number of disjoint blocks together: blocks are base periods, or parts of a correction. */
export interface Place {
  readonly coordinates: Coordinates;
  readonly blocks: readonly string[];
}

/** `count` cases with the same codes. `household` null: each of them is of a household of its own. */
export interface CountedRecord {
  readonly block: string;
  /** One finest code for every dimension. */
  readonly codes: Readonly<Record<string, string>>;
  readonly count: number;
  readonly household: string | null;
}

/** A number that may be printed. */
export interface Candidate extends Place {
  readonly release: string;
  /** What the reader is told when it is hidden; `{ lo: 0, hi: null }` tells nothing. Always true of the count. */
  readonly hiddenAs: Range;
  /** `hide` when an earlier release hid the same number (a printed status is never reopened, R9). */
  readonly must: 'show' | 'hide' | null;
  /** Nothing is said of it when it is hidden: then the same is asked of it as of a number that is printed nowhere. */
  readonly silent: boolean;
  /** What hiding it costs; the engine hides the cheapest set it can prove to be enough. */
  readonly weight: number;
}

/** A number that an earlier release printed, or public knowledge of the same form. */
export interface Printed extends Place {
  /** Null for what everybody knows from elsewhere. */
  readonly release: string | null;
  readonly range: Range;
}

/** Somebody who subtracts. */
export interface Attacker {
  /** Releases he has; null means all of them. */
  readonly sees: readonly string[] | null;
  /** Places whose finest counts are his own (R8); sums that contain one of them are nothing to protect from him. */
  readonly knows: readonly Place[];
  readonly facts: readonly Printed[];
  /**
   * R8, somebody who is in the data: where his cases are; null for anybody else. `facts` say how many they are at
   * least. Of every small number without them several values must stay possible, not all.
   */
  readonly own: readonly Place[] | null;
}

/** From which count on a number may be printed, and what of a smaller one must stay possible (R1, R3, R6). */
export interface Threshold {
  readonly k: number;
  readonly zeros: 'protect' | 'publish';
  /** Every whole number of it must remain possible for a small number that is printed as hidden. */
  readonly mustAllow: { readonly lo: number; readonly hi: number };
}

/** Another threshold for cells that lie wholly inside some codes of a dimension (R2). */
export interface SensitiveCodes extends Threshold {
  readonly dimension: string;
  readonly codes: readonly string[];
}

/**
 * R3: numbers divided by this dimension alone, wholly inside these codes: a zero may be printed among them, so a small
 * one is hidden as at least one. What lies under a printed zero belongs into `structuralZeros`.
 */
export interface PublishedZeros {
  readonly dimension: string;
  readonly codes: readonly string[];
  /** Only where the release prints them: a correction may give up what the package before it printed. */
  readonly blocks: readonly string[];
}

/** R7: of every row by `given`, at least `others` members must possibly lie outside each code of `dimension`. */
export interface GroupRule {
  readonly given: readonly string[];
  readonly dimension: string;
  /** Null means every code and group. */
  readonly codes: readonly string[] | null;
  readonly others: number;
}

/** A cell named in advance that has to be hidden (`B1 … B4`): what must stay possible for it. */
export interface Designated extends Place {
  readonly allow: { readonly lo: number; readonly hi: number } | null;
  /** Least difference of the largest and the smallest possible value. */
  readonly width: number | null;
}

/**
 * Another threshold for one block alone, such as what a correction took away or added. `mustAllow` is asked of its
 * small numbers even where they are printed nowhere; `exemptTotal` when its grand total is public knowledge.
 */
export interface BlockRule extends Threshold {
  readonly block: string;
  readonly exemptTotal: boolean;
  /** Width that a number made by few households must keep; null: the same is asked of it as of a small one. */
  readonly householdWidth: number | null;
  /** How many values must stay possible for a small number that is printed nowhere. */
  readonly derivedMin: number;
  /** Holds for sensitive codes, too, instead of their threshold. */
  readonly ofAllCodes: boolean;
}

export interface Rules extends Threshold {
  /** How many values must stay possible for a small number that is printed nowhere (R6). */
  readonly derivedMin: number;
  readonly sensitive: readonly SensitiveCodes[];
  readonly publishedZeros: readonly PublishedZeros[];
  readonly groups: readonly GroupRule[];
  /** Width that a number made by few households must keep (R1, R6); null: households are not looked at. */
  readonly householdWidth: number | null;
  readonly blocks: readonly BlockRule[];
}

export interface Problem {
  readonly dimensions: readonly Dimension[];
  /** Dimensions of each table. A number is printed only within one table. */
  readonly tables: readonly (readonly string[])[];
  readonly blocks: readonly string[];
  readonly records: readonly CountedRecord[];
  /** In canonical order; the answer depends on it and on nothing else. */
  readonly candidates: readonly Candidate[];
  readonly prior: readonly Printed[];
  readonly facts: readonly Printed[];
  readonly attackers: readonly Attacker[];
  readonly structuralZeros: readonly Place[];
  readonly designated: readonly Designated[];
  /** Unions of blocks in which counts are protected. */
  readonly targetBlocks: readonly (readonly string[])[];
  /** `joint`: an unknown for every combination of codes. `tables`: one for every cell of each largest table. */
  readonly model: 'joint' | 'tables';
  readonly rules: Rules;
}

/** Which candidates may be shown, in their order; or why nothing can be released. */
export type Suppression =
  | { readonly ok: true; readonly shown: readonly boolean[] }
  | { readonly ok: false; readonly reason: string };
