import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inForm } from '../form/faults.ts';
import { useAnswer } from '../form/use-answer.ts';
import { useSettled } from '../form/use-settled.ts';
import { type FactForm, factField, readFact } from './fact-form.ts';

/** What is missing in the form of a fact, or what the checks say. */
export function useFactReview(form: FactForm, id: string) {
  const { t } = useTranslation('authoring');
  const settled = useSettled(form);
  const reading = useMemo(() => readFact(settled, id), [settled, id]);
  const { answer, failure } = useAnswer(
    'authoring.checkFact',
    useMemo(() => (reading.ok ? { fact: reading.fact } : null), [reading]),
  );
  const remarks = useMemo(() => {
    if (!reading.ok) {
      return reading.faults.map(({ place, rule, count }) => {
        const sentence = t(`fault.${rule}`, { count });
        return { place, kind: 'fault' as const, sentence };
      });
    }
    return inForm(answer?.findings ?? [], `facts/${id}`).map((finding) => ({
      place: factField(finding, settled.versions.length),
      kind: finding.severity,
      sentence: t(`finding.${finding.rule}`, { detail: finding.detail }),
    }));
  }, [reading, answer, id, settled, t]);
  return { remarks, failure };
}
