import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { Entry, Request } from '#contract';
import { useFormat } from '../../format/use-format.ts';
import styles from './detail.module.css';
import { EntryComposer } from './entry-composer.tsx';
import { EntryItem } from './entry-item.tsx';
import { minutesSpent, timelineDays } from './timeline.ts';
import { useWords } from './use-words.ts';

interface TimelinePanelProps {
  readonly request: Request;
  readonly entries: readonly Entry[];
  readonly readOnly: boolean;
}

/** What happened, newest first, with the place to write what happened now on top. */
export function TimelinePanel({ request, entries, readOnly }: TimelinePanelProps) {
  const { t } = useWords();
  const format = useFormat();
  const id = useId();
  const minutes = minutesSpent(entries);
  return (
    <Paper component="section" aria-labelledby={id} withBorder p="md">
      <Stack gap="md">
        <Group justify="space-between" align="baseline">
          <Title order={2} id={id}>
            {t('timeline.title')}
          </Title>
          {minutes > 0 && <Text c="dimmed">{t('timeline.spent', { time: format.minutes(minutes) })}</Text>}
        </Group>
        {!readOnly && <EntryComposer requestId={request.id} />}
        {entries.length === 0 && !readOnly && <Text c="dimmed">{t('timeline.empty')}</Text>}
        {timelineDays(entries).map(({ day, entries: ofDay }) => (
          <section key={day} aria-label={format.longDay(day)}>
            <h3 className={styles.day}>{format.longDay(day)}</h3>
            <ul className={styles.entries}>
              {ofDay.map((entry) => (
                <EntryItem key={entry.id} entry={entry} readOnly={readOnly} />
              ))}
            </ul>
          </section>
        ))}
        <Text size="sm" c="dimmed">
          {t('timeline.start', { moment: format.moment(request.recordedAt) })}
        </Text>
      </Stack>
    </Paper>
  );
}
