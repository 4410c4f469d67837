import { z } from 'zod';

/** What the preload may send: a call for the core, or a wish about files that only the host can fulfil. */
export const Message = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('call'), name: z.string().max(100), input: z.unknown() }),
  z.strictObject({
    ask: z.literal('choose'),
    kind: z.enum(['summary', 'lag-key', 'pack']),
    several: z.boolean(),
  }),
  z.strictObject({ ask: z.literal('dropped'), paths: z.array(z.string().max(32_767)).max(200) }),
]);
export type Message = z.infer<typeof Message>;
