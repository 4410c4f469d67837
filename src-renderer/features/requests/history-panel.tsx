import { Button, Paper, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Request } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import styles from './detail.module.css';
import { type ChangedField, type HistoryStep, historySteps, type Wording } from './differences.ts';
import { fieldsOf } from './form-fields.ts';
import { usePeople } from './use-people.ts';
import { useWords } from './use-words.ts';

/** Earlier wordings, field by field. Folded away: it is wanted seldom, but then badly. */
export function HistoryPanel({ request }: { readonly request: Request }) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        px="xs"
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'history.hide' : 'history.show')}
      </Button>
      <div id={id}>{opened && <Steps request={request} />}</div>
    </div>
  );
}

function Steps({ request }: { readonly request: Request }) {
  const { t } = useWords();
  const answer = useCall('requests.history', { id: request.id });
  if (answer.error !== null) {
    return <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (answer.data === undefined) return <Skeletons rows={2} />;
  const steps = historySteps(request, answer.data.versions);
  return (
    <Paper withBorder p="sm">
      {steps.length === 0 ? (
        <Text c="dimmed">{t('history.none')}</Text>
      ) : (
        <Stack component="ol" gap="md" className={styles.steps} aria-label={t('history.title')}>
          {steps.map((step) => (
            <Step key={step.version} step={step} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function Step({ step }: { readonly step: HistoryStep }) {
  const { t, value, state } = useWords();
  const format = useFormat();
  const personName = usePeople();

  function words(wording: Wording, name: ChangedField): string {
    return name === 'status' ? state(wording.status, null) : value(fieldsOf(wording.content), name);
  }

  return (
    <li>
      <Text size="sm" c="dimmed">
        {t('history.step', {
          moment: format.moment(step.changedAt),
          person: personName(step.changedBy),
        })}
      </Text>
      <Stack gap={4} component="dl" m={0}>
        {step.changed.map((name) => (
          <div key={name}>
            <Text component="dt" fw={500} size="sm">
              {t(`field.${name}`)}
            </Text>
            <Text component="dd" m={0} size="sm" className={styles.text}>
              {t('history.was')} <del className={styles.was}>{words(step.before, name)}</del>
            </Text>
            <Text component="dd" m={0} size="sm" className={styles.text}>
              {t('history.is')} <ins style={{ textDecoration: 'none' }}>{words(step.after, name)}</ins>
            </Text>
          </div>
        ))}
      </Stack>
    </li>
  );
}
