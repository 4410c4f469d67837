import { type Guide, type Inline, parsePassage } from '#contract';

/** Everything in a pack that some texts and fields refer to, by identifier. */
export interface References {
  readonly facts: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
  readonly guides: ReadonlySet<string>;
}

/** One text of a guide and where it stands: `steps/zadost/text`. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** All texts a guide shows, each with its place, in reading order. */
export function textsOf(guide: Guide): PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (place: string, text: string | null) => {
    if (text !== null) texts.push({ place, text });
  };
  const addAll = (place: string, list: readonly string[]) => {
    for (const [position, text] of list.entries()) add(`${place}/${position + 1}`, text);
  };
  add('title', guide.title);
  add('acute/signs', guide.acute.signs);
  add('acute/act', guide.acute.act);
  add('gist', guide.gist);
  for (const question of guide.questions) {
    add(`questions/${question.id}/ask`, question.ask);
    add(`questions/${question.id}/hint`, question.hint);
    for (const option of question.options) add(`questions/${question.id}/${option.id}`, option.label);
  }
  for (const outcome of guide.outcomes) {
    add(`outcomes/${outcome.id}/title`, outcome.title);
    add(`outcomes/${outcome.id}/text`, outcome.text);
  }
  for (const step of guide.steps) {
    const place = `steps/${step.id}`;
    add(`${place}/title`, step.title);
    add(`${place}/text`, step.text);
    addAll(`${place}/bring`, step.bring);
    add(`${place}/form/name`, step.form?.name ?? null);
    add(`${place}/form/where`, step.form?.where ?? null);
    add(`${place}/deadline/from`, step.deadline?.from ?? null);
    add(`${place}/next`, step.next);
  }
  addAll('municipality', guide.municipality);
  addAll(
    'report',
    guide.report.map(({ text }) => text),
  );
  addAll('never', guide.never);
  addAll(
    'services',
    guide.services.map(({ why }) => why),
  );
  addAll('card/say', guide.card.say);
  addAll(
    'card/call',
    guide.card.call.map(({ why }) => why),
  );
  addAll('card/never', guide.card.never);
  add('leaflet/title', guide.leaflet.title);
  addAll('leaflet/about', guide.leaflet.about);
  addAll('leaflet/go', guide.leaflet.go);
  addAll('leaflet/take', guide.leaflet.take);
  add('leaflet/cost', guide.leaflet.cost);
  add('leaflet/deadline', guide.leaflet.deadline);
  return texts;
}

/** The inline marks of a text. */
export function marksOf(text: string): Inline[] {
  return parsePassage(text).flatMap(({ items }) => items.flat());
}

/** What the fields and texts of a guide refer to. */
export function referencesOf(guide: Guide): References {
  const facts = new Set<string>();
  const offices = new Set<string>();
  const lines = new Set<string>(guide.acute.lines);
  const services = new Set(guide.services.map(({ service }) => service));
  const terms = new Set<string>();
  const letters = new Set<string>();
  const guides = new Set<string>(guide.related);
  for (const step of guide.steps) {
    for (const fact of step.facts) facts.add(fact);
    if (step.deadline !== null) facts.add(step.deadline.fact);
    if (step.office !== null) offices.add(step.office);
    if (step.letter !== null) letters.add(step.letter);
  }
  for (const report of guide.report) {
    offices.add(report.office);
    for (const fact of report.facts) facts.add(fact);
  }
  for (const call of guide.card.call) {
    if ('line' in call) lines.add(call.line);
    else offices.add(call.office);
  }
  for (const office of guide.leaflet.offices) offices.add(office);
  for (const line of guide.leaflet.lines) lines.add(line);
  for (const { text } of textsOf(guide)) {
    for (const mark of marksOf(text)) {
      if (mark.kind === 'fact') facts.add(mark.id);
      else if (mark.kind === 'line') lines.add(mark.id);
      else if (mark.kind === 'link') {
        const into = { term: terms, office: offices, service: services, guide: guides }[mark.to];
        into.add(mark.id);
      }
    }
  }
  return { facts, offices, lines, services, terms, letters, guides };
}
