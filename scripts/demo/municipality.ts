import { municipalityByCode } from '../../src-main/core/municipalities/index.ts';
import { leadByGuides } from './guidance.ts';
import { demoHost } from './host.ts';
import { planYear } from './plan.ts';
import { makeVault, type Played, play } from './play.ts';

export interface MunicipalityDemo {
  readonly folder: string;
  readonly code: string;
  readonly seed: number;
  readonly count: number;
  readonly from: number;
  readonly until: number;
}

/** Makes a vault of a real obec and fills it with invented requests. The caller closes it. */
export async function demoMunicipality(
  demo: MunicipalityDemo,
  told: (done: number, all: number) => void = () => undefined,
): Promise<Played> {
  const host = demoHost(demo.folder);
  const municipality = municipalityByCode(host, demo.code);
  if (municipality === null) throw new RangeError(`There is no obec ${demo.code}.`);
  const played = await makeVault(host, { kind: 'municipality', code: demo.code }, demo.from);
  await play(played, planYear({ ...demo, orp: municipality.orp }), told);
  host.setNow(demo.until);
  await played.call('vault.touch', {});
  await leadByGuides(played, demo.until);
  return played;
}
