import { type ContentList, contentLists, plainText, unknownAnswer } from '#contract';

/** Anything of a content that has an identifier; of its other fields some are its name, some its sentences. */
export type Named = { readonly id: string; readonly validFrom?: string | null };

type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How one side of a comparison calls things: names by `list/id`, what facts say, questions of the guide. */
export interface Side {
  readonly names: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, Fields>;
  readonly numbers: ReadonlyMap<string, string>;
  /** Labels of the guide at hand: `question` → what is asked, `question/option` → what is answered, outcomes. */
  readonly labels: ReadonlyMap<string, string>;
}

type Lists = { readonly [List in ContentList]?: readonly Named[] };

function textIn(thing: unknown, ...fields: readonly string[]): string | null {
  if (!isRecord(thing)) return null;
  for (const field of fields) {
    const value = thing[field];
    if (typeof value === 'string') return value;
  }
  return null;
}

function listIn(thing: unknown, field: string): readonly unknown[] {
  const value = isRecord(thing) ? thing[field] : null;
  return Array.isArray(value) ? value : [];
}

/** The wording of a fact: its own fields as it reads on a day, or its latest version in a pack. */
function latest(thing: unknown): unknown {
  return listIn(thing, 'versions').at(-1) ?? thing;
}

function rawName(thing: Named): string {
  return textIn(thing, 'title', 'name', 'term') ?? textIn(latest(thing), 'text') ?? thing.id;
}

function labelsOf(guide: unknown): Map<string, string> {
  const labels = new Map<string, string>();
  for (const question of listIn(guide, 'questions')) {
    const id = textIn(question, 'id') ?? '';
    labels.set(id, textIn(question, 'ask') ?? id);
    for (const option of listIn(question, 'options')) {
      labels.set(`${id}/${textIn(option, 'id')}`, textIn(option, 'label') ?? '');
    }
  }
  for (const outcome of listIn(guide, 'outcomes')) {
    labels.set(`outcome/${textIn(outcome, 'id')}`, textIn(outcome, 'title') ?? '');
  }
  return labels;
}

const known = new WeakMap<Lists, Omit<Side, 'labels'>>();

/** The names one side of a comparison uses, with the labels of the guide that is being compared. */
export function namesIn(lists: Lists, guide: Named | null): Side {
  const kept = known.get(lists);
  if (kept !== undefined) return { ...kept, labels: labelsOf(guide) };
  const names = contentLists.flatMap((list) =>
    (lists[list] ?? []).map((thing) => [`${list}/${thing.id}`, rawName(thing)] as const),
  );
  const facts = (lists.facts ?? []).flatMap((fact) => {
    const wording = latest(fact);
    return isRecord(wording) ? [[fact.id, wording] as const] : [];
  });
  const numbers = (lists.lines ?? []).map((line) => [line.id, textIn(line, 'number') ?? line.id] as const);
  const made = { names: new Map(names), facts: new Map(facts), numbers: new Map(numbers) };
  known.set(lists, made);
  return { ...made, labels: labelsOf(guide) };
}

function plain(text: string, { facts, numbers }: Side): string {
  return plainText(text, {
    fact: (id, genitive) => {
      const fact = facts.get(id);
      const say = textIn(fact, 'say');
      return (genitive ? (textIn(fact, 'sayGenitive') ?? say) : say) ?? `{${id}}`;
    },
    line: (id) => numbers.get(id) ?? id,
  });
}

/** The name of a thing: title of a guide, name of an office, the sentence of a fact. */
export function titleOf(thing: Named, side: Side): string {
  return plain(rawName(thing), side);
}

/** The one sentence that says what a thing is, and the field it stands in. */
export function sentenceOf(thing: Named, side: Side): { readonly path: string; readonly text: string } {
  const wording = latest(thing);
  const path = ['gist', 'explains', 'does', 'helps', 'text', 'body'].find(
    (field) => textIn(wording, field) !== null,
  );
  return { path: path ?? 'id', text: plain(textIn(wording, path ?? 'id') ?? thing.id, side) };
}

/** Fields that hold an identifier of something else, and the list it is in. */
const refersTo: Readonly<Record<string, ContentList>> = {
  ...{ office: 'offices', ask: 'offices', to: 'offices', offices: 'offices', either: 'offices' },
  ...{ fact: 'facts', facts: 'facts', line: 'lines', lines: 'lines', letter: 'letters', service: 'services' },
  ...{ related: 'guides', guides: 'guides' },
};

/** What a member of a list is called where only its place matters. */
export function callName(member: unknown): unknown {
  return textIn(member, 'title', 'ask', 'label', 'name', 'text', 'why') ?? member;
}

/** `Přišel dopis? Ano / ?`: question by question, „nevím“ as a question mark. */
function spellCondition(condition: Fields, { labels }: Side): string {
  return Object.entries(condition)
    .map(([question, options]) => {
      const said = (Array.isArray(options) ? options : []).map((option) =>
        option === unknownAnswer ? '?' : (labels.get(`${question}/${option}`) ?? String(option)),
      );
      return `${labels.get(question) ?? question} ${said.join(' / ')}`;
    })
    .join(' + ');
}

/** The name of the field a path ends with; the place in a list (`never/2`) does not count. */
function fieldOf(path: string): string {
  return path.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';
}

function spellRecord(path: string, value: Fields, side: Side): string {
  const field = fieldOf(path);
  if (field === 'when') return spellCondition(value, side);
  if (field === 'table') {
    const outcome = textIn(value, 'outcome') ?? '';
    const conditions = spell(`${path}/when`, listIn(value, 'when'), side);
    return `${conditions ?? ''} → ${side.labels.get(`outcome/${outcome}`) ?? outcome}`.trim();
  }
  const sentences = ['title', 'ask', 'label', 'name', 'where', 'from', 'text', 'why'].flatMap(
    (name) => textIn(value, name) ?? [],
  );
  const fact = textIn(value, 'fact');
  const deadline = fact === null ? [] : [side.names.get(`facts/${fact}`) ?? fact];
  return [...deadline, ...sentences].map((sentence) => plain(sentence, side)).join('\n');
}

/**
 * A value as a person reads it: texts with their marks filled in, identifiers by the name of what they mean,
 * conditions by the questions, a list line by line. Null when there is nothing. Codes stay as they are.
 */
export function spell(path: string, value: unknown, side: Side): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => spell(path, item, side)).join('\n') || null;
  if (isRecord(value)) return spellRecord(path, value, side);
  if (typeof value !== 'string') return String(value);
  const list = refersTo[fieldOf(path)];
  return (list && side.names.get(`${list}/${value}`)) ?? plain(value, side);
}
