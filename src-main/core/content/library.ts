import type {
  Content,
  ContentList,
  Duty,
  Fact,
  Guide,
  Letter,
  Office,
  PackLabel,
  PhoneLine,
  ServiceType,
  Situation,
  Term,
} from '#contract';

/** The content in use, ready to be looked up: what came with the program, and over it the active packs. */
export interface Library {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly lines: ReadonlyMap<string, PhoneLine>;
  readonly services: ReadonlyMap<string, ServiceType>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly letters: ReadonlyMap<string, Letter>;
  readonly duties: ReadonlyMap<string, Duty>;
  /** All wordings of each guide, the earliest first. */
  readonly guides: ReadonlyMap<Situation, readonly Guide[]>;
  readonly synonyms: readonly (readonly string[])[];
  /** Which pack a thing comes from, by `list/id`; what came with the program is not here. */
  readonly origins: ReadonlyMap<string, PackLabel>;
}

/** One layer: content and whose it is. */
export interface Layer {
  readonly content: Content;
  /** Null for what came with the program. */
  readonly label: PackLabel | null;
}

function byId<Thing extends { readonly id: string }>(
  layers: readonly Layer[],
  pick: (content: Content) => readonly Thing[],
): Map<string, Thing> {
  return new Map(layers.flatMap(({ content }) => pick(content)).map((thing) => [thing.id, thing]));
}

/** A pack that carries a guide replaces all wordings of it. */
function guidesOf(layers: readonly Layer[]): Map<Situation, readonly Guide[]> {
  const guides = new Map<Situation, readonly Guide[]>();
  for (const { content } of layers) {
    const own = new Map<Situation, Guide[]>();
    for (const guide of content.guides) own.set(guide.id, [...(own.get(guide.id) ?? []), guide]);
    for (const [id, wordings] of own) {
      guides.set(
        id,
        wordings.sort((one, other) => one.validFrom.localeCompare(other.validFrom)),
      );
    }
  }
  return guides;
}

const listed: readonly ContentList[] = [
  ...(['facts', 'offices', 'lines', 'services'] as const),
  ...(['terms', 'letters', 'duties', 'guides'] as const),
];

function originsOf(layers: readonly Layer[]): Map<string, PackLabel> {
  const origins = new Map<string, PackLabel>();
  for (const { content, label } of layers) {
    if (label === null) continue;
    for (const list of listed) for (const { id } of content[list]) origins.set(`${list}/${id}`, label);
  }
  return origins;
}

/** Puts layers together, later ones over earlier ones, thing by thing. */
export function layer(layers: readonly Layer[]): Library {
  return {
    facts: byId(layers, ({ facts }) => facts),
    offices: byId(layers, ({ offices }) => offices),
    lines: byId(layers, ({ lines }) => lines),
    services: byId(layers, ({ services }) => services),
    terms: byId(layers, ({ terms }) => terms),
    letters: byId(layers, ({ letters }) => letters),
    duties: byId(layers, ({ duties }) => duties),
    guides: guidesOf(layers),
    synonyms: layers.flatMap(({ content }) => content.synonyms),
    origins: originsOf(layers),
  };
}

/** The wording of a guide that holds on the day; before its first day the first one. Null without any. */
export function guideOn(library: Library, id: Situation, day: string): Guide | null {
  const wordings = library.guides.get(id) ?? [];
  return wordings.findLast(({ validFrom }) => validFrom <= day) ?? wordings[0] ?? null;
}
