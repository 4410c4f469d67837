/**
 * The formats of tests from outside, as the attacker reads them. Written from their description alone: nothing of
 * the engine's reading is used here.
 */

export type Where = Readonly<Record<string, string | readonly string[]>>;
export type Interval = readonly [number, number | null];

export interface Cell {
  readonly c: Where;
  readonly v: number | null;
  readonly in?: Interval;
}

export interface Release {
  readonly id: string;
  readonly blocks?: readonly string[];
  readonly cells: readonly Cell[];
}

interface Threshold {
  readonly k?: number;
  readonly zeros?: 'protect' | 'publish';
  readonly mustAllow?: readonly [number, number];
}

export interface Instance {
  readonly format: 'sdc-instance/1';
  readonly id: string;
  readonly dimensions: Readonly<
    Record<
      string,
      { readonly codes: readonly string[]; readonly groups?: Readonly<Record<string, readonly string[]>> }
    >
  >;
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly blocks?: readonly string[];
  readonly records: readonly Readonly<Record<string, string | number>>[];
  readonly releases: readonly {
    readonly id: string;
    readonly blocks?: readonly string[];
    readonly tables?: readonly string[];
    readonly only?: readonly Where[];
  }[];
  readonly prior?: readonly Release[];
  readonly facts?: readonly Fact[];
  readonly attackers?: readonly {
    readonly id: string;
    readonly sees?: readonly string[];
    readonly knows?: readonly { readonly c: Where; readonly blocks?: readonly string[] }[];
    readonly facts?: readonly Fact[];
  }[];
  readonly structuralZeros?: readonly { readonly c: Where; readonly blocks?: readonly string[] }[];
  readonly protect?: readonly {
    readonly c: Where;
    readonly blocks?: readonly string[];
    readonly allow?: readonly [number, number];
    readonly width?: number;
  }[];
  readonly targetBlocks?: readonly (readonly string[])[];
  readonly model?: 'joint' | 'tables';
  readonly rules: {
    readonly k: number;
    readonly zeros?: 'protect' | 'publish';
    readonly mustAllow?: readonly [number, number];
    readonly derivedMin?: number;
    readonly nullMeans?: Interval;
    /** `alone` (not in the format of instances): only of numbers that no other dimension divides. */
    readonly sensitive?: readonly (Threshold & {
      readonly dim: string;
      readonly codes: readonly string[];
      readonly alone?: boolean;
    })[];
    readonly homogeneity?: readonly {
      readonly given: readonly string[];
      readonly dim: string;
      readonly codes?: readonly string[];
      readonly minOthers?: number;
    }[];
    readonly households?: { readonly width?: number };
    readonly blockRules?: Readonly<Record<string, Threshold & { readonly exemptTotal?: boolean }>>;
  };
  readonly utility?: {
    readonly minShown?: number;
    readonly maxHidden?: number;
    readonly mustPublish?: readonly { readonly release: string; readonly c: Where }[];
  };
  readonly refusalAllowed?: boolean;
  readonly expected?: {
    readonly candidates?: number;
    readonly forced?: number;
    readonly minHidden?: number;
    readonly minHiddenMass?: number;
  };
}

interface Fact {
  readonly c: Where;
  readonly blocks?: readonly string[];
  readonly min?: number;
  readonly max?: number | null;
}

export interface Answer {
  readonly refused?: string;
  readonly releases: readonly Release[];
}

/** What the attacker found out, or what is wrong with the answer. `undecided`: he gave up, which proves nothing. */
export interface Finding {
  readonly kind:
    | 'direct'
    | 'small'
    | 'zero'
    | 'remainder'
    | 'homogeneity'
    | 'household'
    | 'designated'
    | 'label'
    | 'wrong'
    | 'utility'
    | 'undecided';
  readonly where: string;
}
