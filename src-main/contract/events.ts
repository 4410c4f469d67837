import { z } from 'zod';

/** What the core tells the screens without being asked. Named in the past tense; carries no content. */
export const AppEvent = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('vault.locked'), why: z.enum(['asked', 'idle', 'system']) }),
  z.strictObject({ name: z.literal('vault.unlocked') }),
  /** Something in a module changed: screens showing it ask again. */
  z.strictObject({
    name: z.literal('store.changed'),
    module: z.enum([
      'vault',
      'notes',
      'drafts',
      'requests',
      'cases',
      'tasks',
      'guides',
      'content',
      'summaries',
      'workspace',
      'authoring',
    ]),
  }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
