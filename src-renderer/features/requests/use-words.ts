import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestStatus } from '#contract';
import type { Words } from '../../format/words.ts';
import { fieldValue } from './field-value.ts';
import type { FieldName, FormFields } from './form-fields.ts';
import { stateSentence } from './state-change.ts';

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** Words of the request screens: `t` over `requests` and `taxonomy`, and the sentences made of both. */
export function useWords() {
  const { t: translate } = useTranslation(['requests', 'taxonomy']);
  return useMemo(() => {
    const t: Words = (key, values) => translate(key, { ...values });
    return {
      t: translate,
      /** A form field in words, see `fieldValue`. */
      value: (fields: FormFields, name: FieldName) => fieldValue(fields, name, t),
      /** The state as a sentence; `day` is already written in the language of the screen. */
      state: (status: RequestStatus, day: string | null) => {
        const { key, values } = stateSentence(status, day);
        const outcome =
          status.outcome === null ? '' : lowerFirst(translate(`taxonomy:outcome.${status.outcome}`));
        return translate(key, { ...values, outcome });
      },
    };
  }, [translate]);
}
