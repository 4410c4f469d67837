import { createHash } from 'node:crypto';
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Area, RequestContent } from '#contract';
import type { OpenApp } from './open-app.ts';

/** Things that happen around summaries in tests: requests, keys of a LAG, opening files by hand. */

let households = 0;

/** Records so many requests of one area now, each of a household of its own. */
export async function recordRequests(
  app: OpenApp,
  count: number,
  area: Area | null,
  more: Partial<RequestContent> = {},
): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    households += 1;
    await app.call('requests.record', {
      content: {
        text: `Paní Ukázková potřebuje pomoc ${number}`,
        area,
        situations: [],
        channel: null,
        urgency: null,
        subject: null,
        who: `Rodina Vzorová ${households}`,
        phone: null,
        where: null,
        age: null,
        sex: null,
        part: null,
        ...more,
      },
    });
  }
}

/** A key of a LAG that is not Náves: as the `age` program would make it. */
export async function newLagIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The text of the package inside a saved file. */
export async function decryptSummary(file: Uint8Array | undefined, identity: string): Promise<string> {
  const { payload } = JSON.parse(new TextDecoder().decode(file)) as { payload: string };
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(payload), 'text');
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
