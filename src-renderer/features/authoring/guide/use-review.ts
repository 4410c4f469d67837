import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Guide } from '#contract';
import { faultsOf, inForm } from '../form/faults.ts';
import { useAnswer } from '../form/use-answer.ts';
import { useSettled } from '../form/use-settled.ts';
import { fieldOf } from './field-of.ts';

/** One thing to look at: where, how grave, and what to do about it. */
export interface Remark {
  readonly place: string;
  /** `fault` is a field not filled in yet: nothing can be checked before. */
  readonly kind: 'fault' | 'error' | 'warning';
  readonly sentence: string;
}

/** What the form comes to once it is left alone for a moment: the guide, or what is missing, and what the checks say. */
export function useReview(form: Guide) {
  const { t } = useTranslation('authoring');
  const settled = useSettled(form);
  const read = useMemo(() => Guide.safeParse(settled), [settled]);
  const guide = read.success ? read.data : null;
  const { answer, failure } = useAnswer(
    'authoring.checkGuide',
    useMemo(() => (guide === null ? null : { guide }), [guide]),
  );
  const remarks = useMemo((): Remark[] => {
    if (!read.success) {
      return faultsOf(settled, read.error.issues).map(({ place, rule, count }) => ({
        place: fieldOf(settled, place, ''),
        kind: 'fault',
        sentence: t(`fault.${rule}`, { count }),
      }));
    }
    const findings = inForm(answer?.findings ?? [], `guides/${settled.id}`);
    const sentences = findings.map(({ place, rule, severity, detail }): Remark => {
      const sentence = t(`finding.${rule}`, { detail });
      return { place: fieldOf(settled, place, detail), kind: severity, sentence };
    });
    return [
      ...sentences.filter(({ kind }) => kind === 'error'),
      ...sentences.filter(({ kind }) => kind === 'warning'),
    ];
  }, [read, settled, answer, t]);
  return { guide, remarks, failure, checked: answer !== null || !read.success };
}

/** What is wrong, place by place, for the fields; of several things the first. */
export function wrongBy(remarks: readonly Remark[]): ReadonlyMap<string, string> {
  const grave = remarks.filter(({ kind }) => kind !== 'warning');
  return new Map([...grave].reverse().map(({ place, sentence }) => [place, sentence]));
}
