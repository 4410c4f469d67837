import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Condition, type Question, unknownAnswer } from '#contract';
import { useEditing } from './editing.ts';
import styles from './form.module.css';
import { replaced, without } from './list-edits.ts';

interface ConditionsFieldProps {
  /** `steps/zadost/when` */
  readonly place: string;
  readonly title: string;
  /** Questions the conditions may name: those asked before. */
  readonly questions: readonly Question[];
  readonly when: readonly Condition[];
  readonly onChange: (when: Condition[]) => void;
}

/** The contract takes no more alternatives. */
const mostAlternatives = 8;

/** When something holds: answers ticked under questions; alternatives are joined by „or“. */
export function ConditionsField({ place, title, questions, when, onChange }: ConditionsFieldProps) {
  const { t } = useTranslation('authoring');
  const { wrong } = useEditing();
  if (questions.length === 0 && when.length === 0) return null;
  return (
    <Stack component="fieldset" gap="sm" className={styles.group} data-place={place}>
      <legend>{title}</legend>
      {wrong.get(place) !== undefined && <Text c="red.7">{wrong.get(place)}</Text>}
      {when.length === 0 && <Text c="dimmed">{t('when.always')}</Text>}
      {when.map((condition, position) => {
        const key = `${position}`;
        return (
          <Stack key={key} component="fieldset" gap="xs" className={styles.group}>
            <legend>{t(position === 0 ? 'when.first' : 'when.or')}</legend>
            {Object.keys(condition).length === 0 && <Text c="dimmed">{t('when.empty')}</Text>}
            <Alternative
              condition={condition}
              questions={questions}
              onChange={(next) => onChange(replaced(when, position, next))}
            />
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                color="red"
                onClick={() => onChange(without(when, position))}
              >
                {t('when.remove')}
              </Button>
            </div>
          </Stack>
        );
      })}
      {when.length < mostAlternatives && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => onChange([...when, {}])}>
            {t(when.length === 0 ? 'when.add' : 'when.addOr')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

interface AlternativeProps {
  readonly condition: Condition;
  readonly questions: readonly Question[];
  readonly onChange: (condition: Condition) => void;
}

function Alternative({ condition, questions, onChange }: AlternativeProps) {
  const { t } = useTranslation('authoring');

  function toggle(question: string, option: string) {
    const chosen = condition[question] ?? [];
    const options = chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option];
    const { [question]: _, ...others } = condition;
    onChange(options.length === 0 ? others : { ...others, [question]: options });
  }

  // Named by the condition, but removed or moved behind it: shown so that they can be unticked.
  const lost = Object.keys(condition).filter((name) => !questions.some(({ id }) => id === name));
  const asked = [
    ...questions.map(({ id, ask, options }) => ({ id, ask, options })),
    ...lost.map((id) => ({ id, ask: t('when.lost', { id }), options: [] })),
  ];
  return asked.map(({ id, ask, options }) => {
    const chosen = condition[id] ?? [];
    const offered = [
      ...options,
      ...(lost.includes(id) ? [] : [{ id: unknownAnswer, label: t('when.unknown') }]),
    ];
    const gone = chosen.filter((option) => !offered.some((one) => one.id === option));
    return (
      <Group key={id} component="fieldset" gap="md" className={styles.fieldset}>
        <Text component="legend" size="sm">
          {ask}
        </Text>
        {[...offered, ...gone.map((option) => ({ id: option, label: option }))].map((option) => (
          <Checkbox
            key={option.id}
            label={option.label}
            checked={chosen.includes(option.id)}
            onChange={() => toggle(id, option.id)}
          />
        ))}
      </Group>
    );
  });
}
