import { z } from 'zod';
import { openQuery } from './call.ts';
import { Nothing } from './values.ts';

/** A part of the program made by somebody else, for the about page. */
export const Component = z.strictObject({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
});
export type Component = z.infer<typeof Component>;

export const About = z.strictObject({
  version: z.string(),
  runtime: z.string(),
  database: z.string(),
  components: z.array(Component),
});
export type About = z.infer<typeof About>;

export const aboutCalls = {
  /** Versions and licences for the about page. */
  show: openQuery({ input: Nothing, output: About }),
};
