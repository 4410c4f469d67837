import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Municipality } from '#contract';
import type { Host } from '../host.ts';
import { prepare, type SearchEntry } from './search.ts';

/** Shape of `resources/municipalities.json`, made by `scripts/build-municipalities.ts`. */
const MunicipalityFile = z.object({
  statuses: z.array(z.string()),
  districts: z.array(z.string()),
  orps: z.array(z.string()),
  regions: z.array(z.string()),
  /** Code, name, then positions in the lists above, then the population. */
  rows: z.array(z.tuple([z.string(), z.string(), z.int(), z.int(), z.int(), z.int(), z.int()])),
});

export interface MunicipalityList {
  readonly entries: readonly SearchEntry[];
  readonly byCode: ReadonlyMap<string, Municipality>;
}

const loaded = new Map<string, MunicipalityList>();

/** The official list of obce, read from the resources folder on the first question and then kept. */
export function municipalityList(host: Pick<Host, 'resourcesFolder'>): MunicipalityList {
  const known = loaded.get(host.resourcesFolder);
  if (known !== undefined) return known;
  const path = join(host.resourcesFolder, 'municipalities.json');
  const file = MunicipalityFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const municipalities = file.rows.map(([code, name, status, district, orp, region, population]) =>
    Municipality.parse({
      code,
      name,
      status: file.statuses[status],
      district: file.districts[district],
      orp: file.orps[orp],
      region: file.regions[region],
      population,
    }),
  );
  const list = {
    entries: prepare(municipalities),
    byCode: new Map(municipalities.map((municipality) => [municipality.code, municipality])),
  };
  loaded.set(host.resourcesFolder, list);
  return list;
}
