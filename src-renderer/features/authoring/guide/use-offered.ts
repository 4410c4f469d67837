import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { situations } from '#contract';
import { dayOf } from '../../../format/dates.ts';
import { versionOn } from '../fact/version-on.ts';
import type { Palette } from '../form/editing.ts';
import type { MarkKind } from '../form/marks.ts';

/** Something to be referred to: what it is called, and what helps to recognise it. */
export interface Offered {
  readonly id: string;
  readonly name: string;
  readonly more: string;
}

/** What a text may refer to, of one kind. A fact is called by its value, or by its sentence without any. */
export function useOffered(palette: Palette, kind: MarkKind): readonly Offered[] {
  const { t } = useTranslation('taxonomy');
  return useMemo((): readonly Offered[] => {
    const today = dayOf(new Date());
    switch (kind) {
      case 'fact':
        return palette.facts.map((fact) => {
          const { say, text } = versionOn(fact.versions, today);
          return say === null
            ? { id: fact.id, name: text, more: '' }
            : { id: fact.id, name: say, more: text };
        });
      case 'line':
        return palette.lines.map(({ id, number, name }) => ({ id, name: number, more: name }));
      case 'term':
        return palette.terms.map(({ id, term, explains }) => ({ id, name: term, more: explains }));
      case 'office':
        return palette.offices.map(({ id, short, name }) => ({ id, name: short, more: name }));
      case 'service':
        return palette.services.map(({ id, name, does }) => ({ id, name, more: does }));
      case 'guide':
        return situations.map((id) => ({ id, name: t(`situation.${id}`), more: '' }));
    }
  }, [palette, kind, t]);
}
