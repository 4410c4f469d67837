import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { Request } from '#contract';
import { useFormat } from '../../format/use-format.ts';
import { Facts } from '../../ui/facts.tsx';
import styles from './detail.module.css';
import { fieldNames, fieldsOf } from './form-fields.ts';
import { usePeople } from './use-people.ts';
import { useWords } from './use-words.ts';

interface AboutPanelProps {
  readonly request: Request;
  /** The form was open a moment ago: the keyboard goes on at the button that opens it. */
  readonly edited: boolean;
  /** Opens the form; left out where nothing may be changed. */
  readonly onEdit?: () => void;
}

/** What the request is about and whom it concerns. Fields nobody filled in are not shown. */
export function AboutPanel({ request, edited, onEdit }: AboutPanelProps) {
  const { t, value } = useWords();
  const format = useFormat();
  const personName = usePeople();
  const id = useId();
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (edited) edit.current?.focus();
  }, [edited]);
  const fields = fieldsOf(request.content);
  const facts = fieldNames
    .filter((name) => name !== 'text' && fields[name] !== '')
    .map((name) => ({ name: t(`field.${name}`), value: value(fields, name) }));
  const unclassified = request.content.area === null;
  const recorded = {
    moment: format.moment(request.recordedAt),
    person: personName(request.recordedBy),
  };

  return (
    <Paper component="section" aria-labelledby={id} withBorder p="md">
      <Stack gap="md">
        <Title order={2} id={id}>
          {t('detail.about')}
        </Title>
        <Text className={styles.text}>{request.content.text}</Text>
        {unclassified && <Text c="dimmed">{t('detail.unclassified')}</Text>}
        <Facts facts={facts} />
        {onEdit !== undefined && (
          <Group>
            <Button variant="default" ref={edit} onClick={onEdit}>
              {t(unclassified ? 'detail.classify' : 'detail.edit')}
            </Button>
          </Group>
        )}
        <Text size="sm" c="dimmed">
          {t('detail.recorded', recorded)}
          {request.changedAt !== request.recordedAt &&
            ` ${t('detail.changed', { moment: format.moment(request.changedAt) })}`}
        </Text>
      </Stack>
    </Paper>
  );
}
