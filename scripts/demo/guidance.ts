import type { Situation } from '#contract';
import type { Played } from './play.ts';

/** How many open requests are led by a guide: enough for a full Domů, few enough to be read. */
const led = 12;

/** Days from today on which the tasks are due, one after another: some are late, some are for today. */
const dueIn = [-3, 0, 1, 4, 7, 14];

function dayFrom(moment: number, days: number): string {
  return new Date(moment + days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** Open requests that say what kind of trouble it is, the newest first. */
async function openWithSituation({ call }: Played): Promise<{ id: string; guide: Situation }[]> {
  const { rows } = await call('requests.list', {
    filter: {
      ...{ search: '', areas: [], situations: [], urgencies: [], outcomes: [], from: null, to: null },
      ...{ states: ['noted', 'in-progress', 'handed-over'], bin: false },
    },
    sort: { by: 'recorded', descending: true },
    page: { offset: 0, limit: 200 },
  });
  const found: { id: string; guide: Situation }[] = [];
  for (const { id } of rows) {
    const { request } = await call('requests.get', { id });
    const guide = request.content.situations[0];
    if (guide !== undefined) found.push({ id, guide });
    if (found.length === led) break;
  }
  return found;
}

/** Leads some of the open requests by their guides: questions answered, a step done, the next one a task. */
export async function leadByGuides(played: Played, now: number): Promise<void> {
  const { call } = played;
  for (const [position, { id, guide }] of (await openWithSituation(played)).entries()) {
    const way = { guide, request: id };
    let reading = await call('guides.read', way);
    for (const question of reading.guide.questions.slice(0, 1 + (position % 3))) {
      const option = question.options[position % question.options.length]?.id ?? null;
      reading = await call('guides.answer', { ...way, question: question.id, option });
    }
    const [first, second] = reading.evaluation.steps;
    if (first !== undefined) await call('guides.markStep', { ...way, step: first.step, done: true });
    const title = reading.guide.steps.find((step) => step.id === second?.step)?.title;
    if (second === undefined || title === undefined) continue;
    const due = dayFrom(now, dueIn[position % dueIn.length] ?? 0);
    await call('guides.makeTasks', { ...way, tasks: [{ step: second.step, title, due }] });
  }
}
