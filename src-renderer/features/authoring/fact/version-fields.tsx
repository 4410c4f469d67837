import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { confidences } from '#contract';
import { dayOf } from '../../../format/dates.ts';
import { useFormat } from '../../../format/use-format.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { ChoiceField } from '../form/choices.tsx';
import { useEditing } from '../form/editing.ts';
import styles from '../form/form.module.css';
import { TextField } from '../form/text-field.tsx';
import type { FactForm, VersionForm } from './fact-form.ts';

interface VersionFieldsProps {
  readonly kind: FactForm['kind'];
  /** From zero. */
  readonly position: number;
  readonly version: VersionForm;
  readonly onChange: (details: Partial<VersionForm>) => void;
  /** Left out when it is the only version. */
  readonly onRemove?: () => void;
}

/** One version of a fact: from when, what, by which law, read where, how sure, checked when. */
export function VersionFields({ kind, position, version, onChange, onRemove }: VersionFieldsProps) {
  const { t } = useTranslation('authoring');
  const format = useFormat();
  const id = useId();
  const place = `versions/${position + 1}`;
  const text = (name: 'say' | 'sayGenitive' | 'text' | 'law' | 'name' | 'url' | 'value') => ({
    place: `${place}/${name === 'law' || name === 'name' || name === 'url' ? `source/${name}` : name}`,
    label: t(`fact.${name}`),
    value: version[name],
    plain: true,
    onChange: (typed: string) => onChange({ [name]: typed }),
  });
  const unsure = kind === 'amount' && version.confidence === 'to-verify';
  const hasValue = kind !== 'statement' || version.value !== '' || version.say !== '';
  const heading =
    version.validFrom === ''
      ? t('fact.versionFirst')
      : t('fact.versionFrom', { day: format.day(version.validFrom) });
  return (
    <Paper component="section" aria-labelledby={id} withBorder p="md" data-place={place}>
      <Stack gap="sm">
        <Title order={2} id={id}>
          {heading}
        </Title>
        <div className={styles.pair}>
          <VersionDay place={place} name="validFrom" version={version} onChange={onChange} />
          <VersionDay place={place} name="validTo" version={version} onChange={onChange} />
        </div>
        <TextField {...text('text')} plain={false} description={t('fact.textHint')} />
        {hasValue && (
          <>
            <div className={styles.pair}>
              <TextField {...text('value')} disabled={unsure} />
              <TextField {...text('say')} disabled={unsure} />
              <TextField {...text('sayGenitive')} disabled={unsure} />
            </div>
            <Text size="sm" c="dimmed">
              {t(unsure ? 'fact.unsureHint' : 'fact.sayHint')}
            </Text>
          </>
        )}
        <ChoiceField
          place={`${place}/confidence`}
          label={t('fact.confidence')}
          data={confidences.map((each) => ({ value: each, label: t(`confidence.${each}`) }))}
          value={version.confidence}
          onChange={(confidence) => onChange({ confidence })}
        />
        <TextField {...text('law')} description={t('fact.lawHint')} />
        <div className={styles.pair}>
          <TextField {...text('name')} />
          <TextField {...text('url')} />
        </div>
        <div className={styles.pair}>
          <VersionDay place={place} name="checkedOn" version={version} onChange={onChange} />
          <div>
            <Button variant="default" mt="1.6rem" onClick={() => onChange({ checkedOn: dayOf(new Date()) })}>
              {t('fact.checkedToday')}
            </Button>
          </div>
        </div>
        {onRemove !== undefined && (
          <div>
            <Button
              variant="subtle"
              color="red"
              aria-label={t('fact.removeNamed', { version: heading })}
              onClick={onRemove}
            >
              {t('fact.remove')}
            </Button>
          </div>
        )}
      </Stack>
    </Paper>
  );
}

interface VersionDayProps {
  readonly place: string;
  readonly name: 'validFrom' | 'validTo' | 'checkedOn';
  readonly version: VersionForm;
  readonly onChange: (details: Partial<VersionForm>) => void;
}

function VersionDay({ place, name, version, onChange }: VersionDayProps) {
  const { t } = useTranslation('authoring');
  const { wrong } = useEditing();
  return (
    <div data-place={`${place}/${name}`}>
      <DayInput
        optional={name !== 'checkedOn'}
        label={t(`fact.${name}`)}
        value={version[name] === '' ? null : version[name]}
        error={wrong.get(`${place}/${name}`)}
        onChange={(day) => onChange({ [name]: day ?? '' })}
      />
    </div>
  );
}
