import { useTranslation } from 'react-i18next';
import { factKinds, type Unit, units } from '#contract';
import { Facts } from '../../../ui/facts.tsx';
import { ChoiceField } from '../form/choices.tsx';
import styles from '../form/form.module.css';
import { useChoices } from '../form/use-choices.ts';
import type { FactForm } from './fact-form.ts';

/** Units each kind may have. */
const unitsOf: Readonly<Record<FactForm['kind'], readonly Unit[]>> = {
  statement: [],
  amount: ['czk', 'czk-per-month', 'czk-per-day', 'czk-per-hour', 'percent'],
  period: ['hour', 'day', 'working-day', 'week', 'month', 'year'],
  number: units,
};

interface FactKindFieldsProps {
  readonly isNew: boolean;
  readonly form: FactForm;
  readonly onChange: (part: Partial<FactForm>) => void;
}

/**
 * What kind of fact it is, in which unit, and whom to ask. The kind and the unit are chosen once: guides already count
 * on those of an existing fact.
 */
export function FactKindFields({ isNew, form, onChange }: FactKindFieldsProps) {
  const { t } = useTranslation('authoring');
  const { offices } = useChoices();
  const allowed = unitsOf[form.kind];
  return (
    <>
      {isNew ? (
        <div className={styles.pair}>
          <ChoiceField
            place="kind"
            label={t('fact.kind')}
            data={factKinds.map((kind) => ({ value: kind, label: t(`factKind.${kind}`) }))}
            value={form.kind}
            onChange={(next) => {
              const kind = factKinds.find((each) => each === next) ?? form.kind;
              onChange({ kind, unit: unitsOf[kind][0] ?? '' });
            }}
          />
          {allowed.length > 0 && (
            <ChoiceField
              place="unit"
              label={t('fact.unit')}
              data={allowed.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
              value={form.unit}
              onChange={(unit) => onChange({ unit })}
            />
          )}
        </div>
      ) : (
        <Facts
          facts={[
            { name: t('fact.kind'), value: t(`factKind.${form.kind}`) },
            ...units
              .filter((unit) => unit === form.unit)
              .map((unit) => ({ name: t('fact.unit'), value: t(`unit.${unit}`) })),
          ]}
        />
      )}
      <ChoiceField
        place="ask"
        label={t('fact.ask')}
        description={t('fact.askHint')}
        data={offices}
        value={form.ask}
        onChange={(ask) => onChange({ ask })}
      />
    </>
  );
}
