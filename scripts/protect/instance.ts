import { z } from 'zod';

/**
 * The format `sdc-instance/1`: a table of true counts and the rules to protect it by, for testing disclosure control
 * from outside. Only fields the format knows are read.
 */

const Name = z.string().min(1);
const Coordinates = z.record(Name, z.union([Name, z.array(Name).min(1)]));
const Interval = z.tuple([z.int().min(0), z.int().min(0)]);
const OpenInterval = z.tuple([z.int().min(0), z.int().min(0).nullable()]);
const Zeros = z.enum(['protect', 'publish']);

const Place = z.looseObject({ c: Coordinates, blocks: z.array(Name).min(1).optional() });

const Fact = Place.extend({ min: z.int().min(0).optional(), max: z.int().min(0).nullable().optional() });

const PrintedCell = z.looseObject({
  c: Coordinates,
  v: z.int().min(0).nullable(),
  in: OpenInterval.optional(),
});

const BlockRule = z.looseObject({
  k: z.int().min(1).optional(),
  zeros: Zeros.optional(),
  mustAllow: Interval.optional(),
  exemptTotal: z.boolean().optional(),
});

const Rules = z.looseObject({
  k: z.int().min(1),
  zeros: Zeros.default('publish'),
  mustAllow: Interval.optional(),
  derivedMin: z.int().min(1).default(3),
  nullMeans: OpenInterval.default([0, null]),
  sensitive: z
    .array(
      z.looseObject({
        dim: Name,
        codes: z.array(Name).min(1),
        k: z.int().min(1).optional(),
        zeros: Zeros.optional(),
        mustAllow: Interval.optional(),
      }),
    )
    .default([]),
  homogeneity: z
    .array(
      z.looseObject({
        given: z.array(Name).default([]),
        dim: Name,
        codes: z.array(Name).optional(),
        minOthers: z.int().min(1).default(2),
      }),
    )
    .default([]),
  households: z
    .looseObject({ width: z.int().min(0).optional() })
    .nullable()
    .optional(),
  blockRules: z.union([z.array(BlockRule.extend({ block: Name })), z.record(Name, BlockRule)]).default([]),
});

export const Instance = z.looseObject({
  format: z.literal('sdc-instance/1').optional(),
  id: Name,
  dimensions: z.record(
    Name,
    z.looseObject({ codes: z.array(Name).min(1), groups: z.record(Name, z.array(Name).min(1)).default({}) }),
  ),
  tables: z.record(Name, z.array(Name)),
  blocks: z.union([z.array(Name).min(1), z.record(Name, z.unknown())]).optional(),
  records: z.array(z.record(Name, z.union([Name, z.int()]))),
  releases: z.array(
    z.looseObject({
      id: Name,
      blocks: z.array(Name).min(1).optional(),
      tables: z.array(Name).optional(),
      only: z.array(z.union([Place.transform(({ c }) => c), Coordinates])).optional(),
    }),
  ),
  prior: z
    .array(z.looseObject({ id: Name, blocks: z.array(Name).min(1).optional(), cells: z.array(PrintedCell) }))
    .default([]),
  facts: z.array(Fact).default([]),
  attackers: z
    .array(
      z.looseObject({
        sees: z.array(Name).optional(),
        knows: z.array(Place).default([]),
        facts: z.array(Fact).default([]),
      }),
    )
    .default([]),
  structuralZeros: z.array(z.union([Place, Coordinates.transform((c) => ({ c }))])).default([]),
  protect: z
    .array(Place.extend({ allow: Interval.optional(), width: z.int().min(0).optional() }))
    .default([]),
  targetBlocks: z.array(z.array(Name).min(1)).optional(),
  model: z.enum(['joint', 'tables']).optional(),
  rules: Rules,
  utility: z
    .looseObject({
      mustPublish: z.array(z.looseObject({ release: Name, c: Coordinates })).default([]),
    })
    .optional(),
});
export type Instance = z.infer<typeof Instance>;

/** What the program would release (`sdc-release/1`). */
export interface ReleaseDocument {
  readonly format: 'sdc-release/1';
  readonly instance: string;
  readonly refused?: string;
  readonly releases: readonly {
    readonly id: string;
    readonly cells: readonly {
      readonly c: Readonly<Record<string, string | readonly string[]>>;
      readonly v: number | null;
    }[];
  }[];
}
