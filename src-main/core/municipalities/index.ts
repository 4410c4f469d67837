import type { Municipality } from '#contract';
import type { HandlersOf } from '../context.ts';
import type { Host } from '../host.ts';
import { municipalityList } from './list.ts';
import { searchMunicipalities } from './search.ts';

/** The obec with this code of the Czech Statistical Office, or `null` when there is none. */
export function municipalityByCode(host: Pick<Host, 'resourcesFolder'>, code: string): Municipality | null {
  return municipalityList(host).byCode.get(code) ?? null;
}

export const municipalitiesHandlers: HandlersOf<'municipalities'> = {
  find({ host }, { text, limit }) {
    const found = searchMunicipalities(municipalityList(host).entries, text);
    return { municipalities: found.slice(0, limit), total: found.length };
  },
};
