import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from './words.ts';

/** The sentences of one locale file in the form pure code takes, and the language of the screen. */
export function useWords(namespace: string): { t: Words; language: string } {
  const { t: translate, i18n } = useTranslation(namespace);
  const { language } = i18n;
  return useMemo(() => {
    const t: Words = (key, options) => translate(key, { ...options });
    return { t, language };
  }, [translate, language]);
}
