import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Content, Duty, Fact, Guide, Letter, Office, PhoneLine, ServiceType, Step, Term } from '#contract';

/**
 * Reads the sources of the content (`resources/content`, one file a guide) and fills in what a person need not
 * write: missing lists are empty, missing values null, one version of a fact stands without a list.
 */

/** A source that cannot be read: the file, the place in it and why. */
export class SourceError extends Error {}

type Raw = Record<string, unknown>;
const RawList = z.array(z.record(z.string(), z.unknown()));

/** What a file says; null for one that is not there: the sources of a pack need not have all lists. */
function readYaml(file: string): unknown {
  if (!existsSync(file)) return null;
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SourceError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The sources in a folder, none when it is not there. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => join(folder, name));
}

/** All entries of the lists in a folder, each with the file it stands in. */
function entriesIn(folder: string): { file: string; raw: Raw }[] {
  return filesIn(folder).flatMap((file) => {
    const list = RawList.safeParse(readYaml(file) ?? []);
    if (!list.success) throw new SourceError(`${file}: is not a list`);
    return list.data.map((raw) => ({ file, raw }));
  });
}

function parseAs<Schema extends z.ZodType>(schema: Schema, file: string, raw: Raw): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message, code }) => {
    // `{ line: '158', why: Now, at once }`: YAML takes the comma for the end of the text.
    const hint =
      code === 'unrecognized_keys' ? ' (a text with a comma inside { } needs quotation marks)' : '';
    return `${path.join('/')}: ${message}${hint}`;
  });
  throw new SourceError(`${file}: ${String(raw.id)}: ${places.join('; ')}`);
}

const checkedDefaults = { checkedOn: null, checkedBy: 'editor' };

/** `law`, `name` and `url` stand beside the fact in a source, together they are its `source`. */
function withSource({ law = null, name = null, url, ...rest }: Raw): Raw {
  return { ...checkedDefaults, ...rest, source: { law, name, url } };
}

function versionOf(raw: Raw): Raw {
  return withSource({ validFrom: null, validTo: null, value: null, say: null, sayGenitive: null, ...raw });
}

function factOf({ id, kind, unit = null, ask, versions, ...single }: Raw): Raw {
  const list = versions === undefined ? [single] : RawList.parse(versions);
  return { id, kind, unit, ask, versions: list.map(versionOf) };
}

function serviceOf({ name, source: read = null, ...raw }: Raw): Raw {
  return { ...withSource({ ...raw, name: read }), name };
}

const lineDefaults = { hours: null, free: null };
const officeDefaults = { either: [], warning: null };
const stepDefaults = {
  ...{ office: null, bring: [], form: null, deadline: null, next: null, pace: null },
  ...{ letter: null, facts: [], when: [], shared: null },
};

function stepOf(raw: Raw, shared: ReadonlyMap<string, Raw>, file: string): Raw {
  if (raw.use === undefined) return { ...stepDefaults, ...raw };
  const { use, ...own } = raw;
  const base = shared.get(String(use));
  if (base === undefined) throw new SourceError(`${file}: there is no shared step ${String(use)}`);
  return { ...stepDefaults, ...base, ...own, shared: use };
}

function guideOf(raw: Raw, shared: ReadonlyMap<string, Raw>, file: string): Raw {
  const list = (value: unknown) => RawList.parse(value ?? []);
  return {
    ...{ report: [], services: [], related: [] },
    ...raw,
    questions: list(raw.questions).map((question) => ({ hint: null, when: [], ...question })),
    table: list(raw.table).map((row) => ({ when: [], ...row })),
    steps: list(raw.steps).map((step) => stepOf(step, shared, file)),
    leaflet: { take: [], offices: [], lines: [], ...(raw.leaflet as Raw | undefined) },
  };
}

/**
 * Reads all sources under a folder. Throws `SourceError` for the first one that has not the right shape. `only`
 * (`A1`, …) leaves the other guides out, so that one can be tried while another is being written.
 */
export function readSources(folder: string, only: readonly string[] = []): Content {
  const list = (name: string) => {
    const file = join(folder, 'lists', `${name}.yml`);
    const entries = RawList.safeParse(readYaml(file) ?? []);
    if (!entries.success) throw new SourceError(`${file}: is not a list`);
    return entries.data.map((raw) => ({ file, raw }));
  };
  const shared = new Map<string, Raw>();
  for (const { file, raw } of entriesIn(join(folder, 'steps'))) {
    const step = parseAs(Step, file, { ...stepDefaults, ...raw });
    shared.set(step.id, raw);
  }
  const services = list('services').map(({ file, raw }) => parseAs(ServiceType, file, serviceOf(raw)));
  const wanted = (file: string) =>
    only.length === 0 || only.includes((file.split(/[\\/]/).at(-1) ?? '').slice(0, 2));
  const guides = filesIn(join(folder, 'guides'))
    .filter(wanted)
    .map((file) => {
      const raw = z.record(z.string(), z.unknown()).safeParse(readYaml(file));
      if (!raw.success) throw new SourceError(`${file}: is not a guide`);
      return parseAs(Guide, file, guideOf(raw.data, shared, file));
    });
  return {
    language: 'cs',
    facts: entriesIn(join(folder, 'facts')).map(({ file, raw }) => parseAs(Fact, file, factOf(raw))),
    offices: list('offices').map(({ file, raw }) => parseAs(Office, file, { ...officeDefaults, ...raw })),
    lines: list('lines').map(({ file, raw }) =>
      parseAs(PhoneLine, file, serviceOf({ ...lineDefaults, ...raw })),
    ),
    services,
    terms: entriesIn(join(folder, 'terms')).map(({ file, raw }) => parseAs(Term, file, raw)),
    letters: entriesIn(join(folder, 'letters')).map(({ file, raw }) =>
      parseAs(Letter, file, { to: null, ...raw }),
    ),
    duties: list('duties').map(({ file, raw }) => parseAs(Duty, file, { guides: [], ...raw })),
    guides,
    synonyms: z.array(z.array(z.string())).parse(readYaml(join(folder, 'lists', 'synonyms.yml')) ?? []),
  };
}

/** The compiled content as it is written to `resources/content.json`. */
export function spell(content: Content): string {
  return `${JSON.stringify(Content.parse(content), null, 1)}\n`;
}
