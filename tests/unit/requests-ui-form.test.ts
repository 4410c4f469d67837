import { describe, expect, it } from 'vitest';
import { RequestContent } from '../../src-main/contract/requests.ts';
import {
  ageByYear,
  changesOf,
  emptyFields,
  fieldsOf,
  readForm,
  sameFields,
  typedYear,
} from '../../src-renderer/features/requests/form-fields.ts';
import { mergeEdits } from '../../src-renderer/features/requests/merge-edits.ts';

const thisYear = 2026;
const onlyText = { ...emptyFields, text: 'Paní Ukázková potřebuje vozit obědy.' };

function contentOf(fields: typeof emptyFields): RequestContent {
  const reading = readForm(fields, thisYear);
  if (!reading.ok) throw new Error(`unexpected problems: ${Object.keys(reading.problems).join()}`);
  return reading.content;
}

describe('the request form', () => {
  it('needs nothing but the text', () => {
    const content = contentOf(onlyText);
    expect(RequestContent.parse(content)).toEqual(content);
    expect(content).toMatchObject({
      area: null,
      situations: [],
      who: null,
      age: null,
      sex: null,
      part: null,
    });
  });

  it('is not saved without a text, however many spaces were typed', () => {
    expect(readForm({ ...emptyFields, text: '  \n ' }, thisYear)).toEqual({
      ok: false,
      problems: { text: 'text-missing' },
    });
  });

  it('says that a text is longer than what can be kept', () => {
    const reading = readForm({ ...emptyFields, text: 'a'.repeat(20_001) }, thisYear);
    expect(reading).toEqual({ ok: false, problems: { text: 'text-long' } });
  });

  it('comes back from the record as it was filled in', () => {
    const filled = {
      ...onlyText,
      area: 'A',
      situations: 'A1,C7',
      channel: 'phone',
      urgency: 'days',
      subject: 'named',
      who: 'Paní Ukázková',
      phone: '601 000 000',
      where: 'č. p. 14',
      age: ageByYear('1941'),
      sex: 'female',
      part: 'Horní Lhota',
    };
    expect(fieldsOf(contentOf(filled))).toEqual(filled);
    const unknown = { ...onlyText, age: 'unknown', sex: 'unknown', part: 'unknown' };
    expect(fieldsOf(contentOf(unknown))).toEqual(unknown);
    const band = { ...onlyText, age: '65-79' };
    expect(fieldsOf(contentOf(band))).toEqual(band);
  });

  it.each(['1899', '2027', '19', '1941.5', 'asi 1941'])('refuses %s as a year of birth', (year) => {
    expect(readForm({ ...onlyText, age: ageByYear(year) }, thisYear)).toEqual({
      ok: false,
      problems: { age: 'year-invalid' },
    });
  });

  it('takes an empty year as an age nobody asked about', () => {
    expect(contentOf({ ...onlyText, age: ageByYear('') }).age).toBeNull();
    expect(typedYear('65-79')).toBeNull();
  });

  it('never keeps a name in a record without a name', () => {
    const named = { ...onlyText, subject: 'named', who: 'Jan Vzorový' };
    expect(changesOf(named, 'subject', 'anonymous')).toEqual({ subject: 'anonymous', who: '' });
    expect(contentOf({ ...named, subject: 'anonymous' }).who).toBeNull();
  });

  it('fills in the area from the first situation, but never changes a chosen area', () => {
    expect(changesOf(onlyText, 'situations', 'D3,C1')).toEqual({ situations: 'D3,C1', area: 'D' });
    expect(changesOf({ ...onlyText, area: 'C' }, 'situations', 'D3')).toEqual({ situations: 'D3' });
    expect(changesOf({ ...onlyText, situations: 'D3', area: 'D' }, 'area', '')).toEqual({ area: '' });
  });

  it('knows whether anything was changed', () => {
    expect(sameFields(onlyText, { ...onlyText })).toBe(true);
    expect(sameFields(onlyText, { ...onlyText, part: 'unknown' })).toBe(false);
  });
});

describe('two people changing one record', () => {
  const base = { ...onlyText, phone: '601 000 000', urgency: 'weeks' };

  it('keeps what each of them changed when they changed different fields', () => {
    const merged = mergeEdits(base, { ...base, urgency: 'today' }, { ...base, phone: '602 000 000' });
    expect(merged).toEqual({
      fields: { ...base, urgency: 'today', phone: '602 000 000' },
      conflicts: [],
      takenOver: ['urgency'],
    });
  });

  it('asks when they changed the same field, and keeps what was typed here', () => {
    const merged = mergeEdits(base, { ...base, text: 'Jejich' }, { ...base, text: 'Moje' });
    expect(merged.conflicts).toEqual(['text']);
    expect(merged.fields.text).toBe('Moje');
  });

  it('has nothing to ask when both wrote the same', () => {
    const same = { ...base, area: 'A' };
    expect(mergeEdits(base, same, same)).toEqual({ fields: same, conflicts: [], takenOver: [] });
  });
});
