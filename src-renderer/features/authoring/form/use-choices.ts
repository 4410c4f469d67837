import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { situations } from '#contract';
import { useEditing } from './editing.ts';

/** What may be chosen in the form, by name. */
export function useChoices() {
  const { t } = useTranslation('taxonomy');
  const { palette } = useEditing();
  return useMemo(() => {
    const named = <Thing extends { readonly id: string }>(
      things: readonly Thing[],
      name: (thing: Thing) => string,
    ) => things.map((thing) => ({ value: thing.id, label: name(thing) }));
    return {
      offices: named(palette.offices, ({ name }) => name),
      lines: named(palette.lines, ({ number, name }) => `${number} ${name}`),
      services: named(palette.services, ({ name }) => name),
      letters: named(palette.letters, ({ title }) => title),
      facts: named(palette.facts, ({ versions }) => versions.at(-1)?.text ?? ''),
      periods: named(
        palette.facts.filter(({ kind }) => kind === 'period'),
        ({ versions }) => versions.at(-1)?.text ?? '',
      ),
      guides: situations.map((id) => ({ value: id, label: t(`situation.${id}`) })),
    };
  }, [palette, t]);
}
