import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useFormat } from '../../format/use-format.ts';
import styles from './detail.module.css';
import type { FieldName, FormFields } from './form-fields.ts';
import type { MergedEdits } from './merge-edits.ts';
import { useWords } from './use-words.ts';

/** What happened to the record while the form was open. */
export interface Conflict extends MergedEdits {
  /** The version saved meanwhile, over which the form will be saved. */
  readonly version: number;
  readonly mine: FormFields;
  readonly theirs: FormFields;
}

interface ConflictPanelProps {
  readonly conflict: Conflict;
  /** The form as it is now. */
  readonly fields: FormFields;
  readonly onUse: (name: FieldName, value: string) => void;
}

/** Both wordings of every field that two people changed, side by side, and a button to choose. */
export function ConflictPanel({ conflict, fields, onUse }: ConflictPanelProps) {
  const { t } = useWords();
  const format = useFormat();
  const panel = useRef<HTMLDivElement>(null);
  const { conflicts, takenOver } = conflict;

  useEffect(() => panel.current?.focus(), []);

  return (
    <Alert
      role="alert"
      variant="light"
      color="yellow"
      title={t('conflict.title')}
      ref={panel}
      tabIndex={-1}
      styles={{ title: { color: 'var(--mantine-color-black)' } }}
    >
      <Stack gap="md">
        <Text c="black">{t(conflicts.length === 0 ? 'conflict.merged' : 'conflict.text')}</Text>
        {takenOver.length > 0 && (
          <Text c="black">
            {t('conflict.takenOver', { fields: format.list(takenOver.map((name) => t(`field.${name}`))) })}
          </Text>
        )}
        {conflicts.map((name) => (
          <TwoWordings key={name} name={name} conflict={conflict} fields={fields} onUse={onUse} />
        ))}
      </Stack>
    </Alert>
  );
}

function TwoWordings({ name, conflict, fields, onUse }: ConflictPanelProps & { readonly name: FieldName }) {
  const { t, value } = useWords();
  const { mine, theirs } = conflict;
  const usingTheirs = fields[name] === theirs[name];
  const field = t(`field.${name}`);
  return (
    <Paper withBorder p="sm" component="section" aria-label={field}>
      <Stack gap="xs">
        <Title order={3}>{field}</Title>
        <Text c="dimmed">{t('conflict.mine')}</Text>
        <Text className={styles.text}>{value(mine, name)}</Text>
        <Text c="dimmed">{t('conflict.theirs')}</Text>
        <Text className={styles.text}>{value(theirs, name)}</Text>
        <Group gap="sm">
          {usingTheirs ? (
            <Button variant="default" onClick={() => onUse(name, mine[name])}>
              {t('conflict.useMine')}
            </Button>
          ) : (
            <Button variant="default" onClick={() => onUse(name, theirs[name])}>
              {t('conflict.useTheirs')}
            </Button>
          )}
          {usingTheirs && <Text role="status">{t('conflict.usingTheirs')}</Text>}
        </Group>
      </Stack>
    </Paper>
  );
}
