import { parseArgs } from 'node:util';
import { openLoopback } from './open.ts';

/**
 * The loopback host by itself: prints one JSON line `{"address","token","url"}` and serves until it is told to
 * stop (Ctrl+C, SIGTERM). `npm start` is for people; this is for scripts and tests.
 *
 *   node src-main/hosts/loopback/main.ts [--data DIR] [--port N] [--now 2027-01-05T10:00:00Z]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    now: { type: 'string' },
    // Taken for the sake of scripts that start either program; nothing is ever opened here.
    'no-open': { type: 'boolean' },
  },
});

const loopback = await openLoopback(values);
const { address, token, url } = loopback;
process.stdout.write(`${JSON.stringify({ address, token, url })}\n`);

let closing = false;
async function stop(): Promise<void> {
  if (closing) return;
  closing = true;
  await loopback.close();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
