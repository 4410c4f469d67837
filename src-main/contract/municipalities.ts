import { z } from 'zod';
import { openQuery } from './call.ts';
import { MunicipalityCode } from './values.ts';

/** One obec of the official list. `population` is the number of inhabitants on 1 January 2026. */
export const Municipality = z.strictObject({
  code: MunicipalityCode,
  name: z.string(),
  status: z.string(),
  district: z.string(),
  /** Municipality with extended powers (ORP) whose office serves this obec. */
  orp: z.string(),
  region: z.string(),
  population: z.int(),
});
export type Municipality = z.infer<typeof Municipality>;

export const municipalitiesCalls = {
  /**
   * Finds municipalities by the beginning of a word of their name, diacritics optional, best first.
   * Words after a comma narrow by ORP, district or region ("Březina, Tišnov").
   */
  find: openQuery({
    input: z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50) }),
    output: z.strictObject({ municipalities: z.array(Municipality), total: z.int() }),
  }),
};
