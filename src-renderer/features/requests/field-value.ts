import { AgeBand } from '#contract';
import type { Words } from '../../format/words.ts';
import { type FieldName, type FormFields, situationsOf, typedYear } from './form-fields.ts';

const coded = {
  area: 'area',
  channel: 'channel',
  urgency: 'urgency',
  subject: 'subject',
  sex: 'sex',
} as const;

/** A field of the form in words, as it is shown outside the form; "not filled in" when it is empty. */
export function fieldValue(fields: FormFields, name: FieldName, translate: Words): string {
  const value = fields[name];
  if (value === '') return translate('taxonomy:notAsked');
  if (value === 'unknown') return translate('taxonomy:unknown');
  switch (name) {
    case 'area':
    case 'channel':
    case 'urgency':
    case 'subject':
    case 'sex':
      return translate(`taxonomy:${coded[name]}.${value}`);
    case 'situations':
      return situationsOf(fields)
        .map((situation) => translate(`taxonomy:situation.${situation}`))
        .join('; ');
    case 'age': {
      const year = typedYear(value);
      if (year !== null) return translate('field.bornIn', { year });
      return AgeBand.safeParse(value).success ? translate(`taxonomy:ageBand.${value}`) : value;
    }
    default:
      return value;
  }
}
