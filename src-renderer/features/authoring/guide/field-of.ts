import type { Guide } from '#contract';

/**
 * The field of the form a finding is about. Findings name the row of a list; a row has a field for what is chosen and
 * one for the words. `detail` tells which of them: it is the identifier that was chosen, or something else.
 */
export function fieldOf(guide: Guide, place: string, detail: string): string {
  const [list = '', second = '', third] = place.split('/');
  const row = Number(second) - 1;
  if (list === 'services' && third === undefined && second !== '') {
    return `${place}/${guide.services[row]?.service === detail ? 'service' : 'why'}`;
  }
  if (list === 'report' && third === undefined && second !== '') return `${place}/text`;
  if (list === 'card' && second === 'call' && third !== undefined) return callField(guide, place, detail);
  if (list === 'table' && third === undefined && second !== '') {
    return `${place}/${guide.table[row]?.outcome === detail ? 'outcome' : 'when'}`;
  }
  return /^steps\/[^/]+\/deadline$/.test(place) ? `${place}/fact` : place;
}

function callField(guide: Guide, place: string, detail: string): string {
  const [, , position = '', field] = place.split('/');
  const target = guide.card.call[Number(position) - 1];
  if (field === 'why' || target === undefined) return place;
  const id = 'line' in target ? target.line : target.office;
  return `card/call/${position}/${id === '' || id === detail ? 'whom' : 'why'}`;
}
