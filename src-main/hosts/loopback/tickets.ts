import { randomBytes } from 'node:crypto';

const goodFor = 60_000;

/** Tickets that are exchanged for the token once, soon after they were written. `now` counts milliseconds. */
export function createTickets(now: () => number = () => performance.now()) {
  const written = new Map<string, number>();
  return {
    write(): string {
      const ticket = randomBytes(32).toString('base64url');
      written.set(ticket, now());
      return ticket;
    },
    /** True once for a good ticket. */
    redeem(ticket: string): boolean {
      const since = written.get(ticket);
      written.delete(ticket);
      return since !== undefined && now() - since < goodFor;
    },
  };
}
