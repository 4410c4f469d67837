import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Actor, actors, Pace, paces, type Question, type Step } from '#contract';
import { ChoiceField, ChoicesField } from '../form/choices.tsx';
import { ConditionsField } from '../form/conditions-field.tsx';
import styles from '../form/form.module.css';
import { PhraseList } from '../form/phrase-list.tsx';
import { TextField } from '../form/text-field.tsx';
import { useChoices } from '../form/use-choices.ts';

interface StepFieldsProps {
  readonly step: Step;
  readonly questions: readonly Question[];
  readonly onChange: (step: Step) => void;
}

/** One step: what, who, where, how, what to bring, by when, what next, and for whom. */
export function StepFields({ step, questions, onChange }: StepFieldsProps) {
  const { t } = useTranslation('authoring');
  const choices = useChoices();
  const place = `steps/${step.id}`;
  const change = (part: Partial<Step>) => onChange({ ...step, ...part });
  const orNull = (value: string) => (value === '' ? null : value);
  return (
    <>
      <TextField
        place={`${place}/title`}
        label={t('step.title')}
        description={t('step.titleHint')}
        value={step.title}
        onChange={(title) => change({ title })}
      />
      <div className={styles.pair}>
        <ChoiceField
          place={`${place}/who`}
          label={t('step.who')}
          data={actors.map((actor) => ({ value: actor, label: t(`actor.${actor}`) }))}
          value={step.who}
          onChange={(who) => change({ who: Actor.catch(step.who).parse(who) })}
        />
        <ChoiceField
          optional
          place={`${place}/pace`}
          label={t('step.pace')}
          data={paces.map((pace) => ({ value: pace, label: t(`pace.${pace}`) }))}
          value={step.pace ?? ''}
          onChange={(pace) => change({ pace: Pace.nullable().catch(null).parse(orNull(pace)) })}
        />
      </div>
      <ChoiceField
        optional
        place={`${place}/office`}
        label={t('step.office')}
        data={choices.offices}
        value={step.office ?? ''}
        onChange={(office) => change({ office: orNull(office) })}
      />
      <TextField
        long
        place={`${place}/text`}
        label={t('step.text')}
        value={step.text}
        onChange={(text) => change({ text })}
      />
      <PhraseList
        place={`${place}/bring`}
        title={t('step.bring')}
        items={step.bring}
        most={10}
        onChange={(bring) => change({ bring })}
      />
      <FormFields step={step} onChange={change} />
      <DeadlineFields step={step} onChange={change} />
      <TextField
        long
        place={`${place}/next`}
        label={t('step.next')}
        value={step.next ?? ''}
        onChange={(next) => change({ next: orNull(next) })}
      />
      <ChoiceField
        optional
        place={`${place}/letter`}
        label={t('step.letter')}
        data={choices.letters}
        value={step.letter ?? ''}
        onChange={(letter) => change({ letter: orNull(letter) })}
      />
      <ChoicesField
        place={`${place}/facts`}
        label={t('step.facts')}
        description={t('step.factsHint')}
        most={12}
        data={choices.facts}
        value={step.facts}
        onChange={(facts) => change({ facts })}
      />
      <ConditionsField
        place={`${place}/when`}
        title={t('step.when')}
        questions={questions}
        when={step.when}
        onChange={(when) => change({ when })}
      />
    </>
  );
}

interface PartProps {
  readonly step: Step;
  readonly onChange: (part: Partial<Step>) => void;
}

function FormFields({ step: { id, form }, onChange }: PartProps) {
  const { t } = useTranslation('authoring');
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('step.hasForm')}
        checked={form !== null}
        onChange={(event) => onChange({ form: event.currentTarget.checked ? { name: '', where: '' } : null })}
      />
      {form !== null && (
        <div className={styles.pair}>
          <TextField
            place={`steps/${id}/form/name`}
            label={t('step.formName')}
            value={form.name}
            onChange={(name) => onChange({ form: { ...form, name } })}
          />
          <TextField
            place={`steps/${id}/form/where`}
            label={t('step.formWhere')}
            value={form.where}
            onChange={(where) => onChange({ form: { ...form, where } })}
          />
        </div>
      )}
    </Stack>
  );
}

function DeadlineFields({ step: { id, deadline }, onChange }: PartProps) {
  const { t } = useTranslation('authoring');
  const { periods } = useChoices();
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('step.hasDeadline')}
        checked={deadline !== null}
        onChange={(event) =>
          onChange({ deadline: event.currentTarget.checked ? { fact: '', from: '' } : null })
        }
      />
      {deadline !== null && (
        <div className={styles.pair}>
          <ChoiceField
            place={`steps/${id}/deadline/fact`}
            label={t('step.deadlineFact')}
            data={periods}
            value={deadline.fact}
            onChange={(fact) => onChange({ deadline: { ...deadline, fact } })}
          />
          <TextField
            place={`steps/${id}/deadline/from`}
            label={t('step.deadlineFrom')}
            value={deadline.from}
            onChange={(from) => onChange({ deadline: { ...deadline, from } })}
          />
        </div>
      )}
    </Stack>
  );
}
