import type { CallInput, CallName, CallOutput, NoteContent, Request } from '#contract';
import { type App, createApp } from '../../src-main/core/app.ts';
import type { DemoHost } from './host.ts';
import type { Move, Plan, PlannedRequest } from './plan.ts';

export const demoPassphrase = 'modry hrnek stoji na parapetu';

/** An open vault that is being played in. */
export interface Played {
  readonly app: App;
  readonly host: DemoHost;
  readonly recoveryCode: string;
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
}

/** Makes a vault at the moment `at` and leaves it unlocked, with its recovery code confirmed. */
export async function makeVault(
  host: DemoHost,
  place: CallInput<'vault.create'>['place'],
  at: number,
): Promise<Played> {
  host.setNow(at);
  const app = createApp(host);
  const call: Played['call'] = async (name, input) => {
    const reply = await app.invoke(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.params)}`);
    return reply.value;
  };
  const role = place.kind === 'lag' ? 'methodologist' : 'clerk';
  const person = { role, name: 'Paní Ukázková', passphrase: demoPassphrase } as const;
  const { recoveryCode } = await call('vault.create', { place, person });
  await call('vault.confirmRecoveryCode', { code: recoveryCode });
  return { app, host, recoveryCode, call };
}

interface Action {
  readonly at: number;
  act(): Promise<void>;
}

/** Lives through the plan in the order of time, by the same calls the screens make. */
export async function play(
  played: Played,
  plan: Plan,
  told: (done: number, all: number) => void,
): Promise<void> {
  const actions = [
    ...plan.requests.flatMap((planned) => actionsOf(played, planned)),
    ...plan.waitingNotes.map(({ at, content }) => ({
      at,
      act: async () => void (await played.call('notes.seal', content)),
    })),
  ].sort((one, other) => one.at - other.at);
  await played.call('vault.setAutoLock', { minutes: 120 });
  for (const [position, { at, act }] of actions.entries()) {
    played.host.setNow(at);
    await act();
    if (position % 100 === 0) {
      await played.call('vault.touch', {});
      told(position, actions.length);
    }
  }
  await played.call('vault.setAutoLock', { minutes: 10 });
}

/** The life of one request as separate actions; each knows the request as the one before it left it. */
function actionsOf(played: Played, planned: PlannedRequest): Action[] {
  const { call } = played;
  let noteId = '';
  let request: Request | null = null;
  const current = (): Request => {
    if (request === null) throw new Error('The request was not recorded yet.');
    return request;
  };
  const { note } = planned;
  async function seal(content: NoteContent): Promise<void> {
    const { id } = await call('notes.seal', content);
    noteId = id;
  }
  const sealing: Action[] = note === null ? [] : [{ at: note.at, act: () => seal(note.content) }];
  const recording: Action = {
    at: planned.recordedAt,
    act: async () => {
      if (note === null) {
        request = await call('requests.record', { content: planned.content });
        return;
      }
      // The note is brought in from its sealed file by looking at the list.
      await call('notes.list', {});
      const { requestId } = await call('notes.toRequest', { id: noteId });
      request = (await call('requests.get', { id: requestId })).request;
    },
  };
  const following = planned.moves.map(
    (move): Action => ({
      at: move.at,
      act: async () => {
        request = await makeMove(played, current(), move);
      },
    }),
  );
  return [...sealing, recording, ...following];
}

async function makeMove({ call }: Played, request: Request, move: Move): Promise<Request> {
  const { id, version } = request;
  switch (move.move) {
    case 'classify':
      return await call('requests.change', { id, version, content: move.content });
    case 'state': {
      const { state, outcome, handedTo, note } = move;
      return await call('requests.setState', { id, version, state, outcome, handedTo, note });
    }
    case 'entry': {
      const day = new Date(move.at).toISOString().slice(0, 10);
      await call('requests.addEntry', { requestId: id, text: move.text, day, minutes: move.minutes });
      return (await call('requests.get', { id })).request;
    }
  }
}
