import { Alert, Anchor, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EarlierRequest, Period } from '#contract';
import { type CallFailure, useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';

interface UndecidedNoteProps {
  readonly period: Period;
  readonly pending: boolean;
  readonly failure: CallFailure | null;
  /** The records that begin a case, each one of its own. */
  readonly onNew: (requests: string[]) => void;
}

/**
 * Which records nobody can tell apart, what that costs, and a way to say of several that each is a new case. None is
 * ticked beforehand, and what counts is the household: one taken for many would show numbers that are about one. Nothing when there are none.
 */
export function UndecidedNote({ period, pending, failure, onNew }: UndecidedNoteProps) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const { data } = useCall('summaries.undecided', { period });
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [insisted, setInsisted] = useState(false);
  if (data === undefined || data.total === 0) return null;
  const chosen = data.requests.map(({ id }) => id).filter((id) => ticked.includes(id));
  const more = data.total - data.requests.length;

  function say() {
    setInsisted(chosen.length === 0);
    if (chosen.length > 0) onNew(chosen);
  }

  return (
    <Alert role="note" color="primary" className="naves-screen-only">
      <Stack gap="sm">
        <Text c="black" className="naves-prose">
          {t('preview.undecided', { count: data.total, value: format.number(data.total) })}
        </Text>
        <SimpleGrid
          component="ul"
          cols={{ base: 1, md: 2 }}
          spacing="md"
          verticalSpacing="xs"
          m={0}
          p={0}
          aria-label={t('preview.undecidedLabel')}
          style={{ listStyle: 'none' }}
        >
          {data.requests.map((request) => (
            <UndecidedRecord
              key={request.id}
              request={request}
              ticked={ticked.includes(request.id)}
              onTick={(isTicked) =>
                setTicked((before) =>
                  isTicked ? [...before, request.id] : before.filter((id) => id !== request.id),
                )
              }
            />
          ))}
        </SimpleGrid>
        {more > 0 && (
          <Text c="black">{t('preview.undecidedMore', { count: more, value: format.number(more) })}</Text>
        )}
        {insisted && chosen.length === 0 && (
          <Text role="alert" c="black" fw={700}>
            {t('preview.undecidedNone')}
          </Text>
        )}
        <ErrorMessage failure={failure} />
        <Group gap="sm">
          <PendingButton variant="default" pending={pending} onClick={say}>
            {t('preview.undecidedSay')}
          </PendingButton>
          {data.requests.length > 1 && (
            <PendingButton
              variant="subtle"
              pending={pending}
              onClick={() => setTicked(data.requests.map(({ id }) => id))}
            >
              {t('preview.undecidedAll')}
            </PendingButton>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

interface UndecidedRecordProps {
  readonly request: EarlierRequest;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

function UndecidedRecord({ request, ticked, onTick }: UndecidedRecordProps) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const { id, number, area, recordedAt } = request;
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Checkbox
        checked={ticked}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        label={t('preview.undecidedRecord', {
          number,
          day: format.day(recordedAt),
          area: area === null ? '' : t(`taxonomy:area.${area}`),
        })}
      />
      <Anchor
        aria-label={t('preview.undecidedOpen', { number })}
        renderRoot={(root) => <Link to="/zaznamy/$id" params={{ id }} {...root} />}
      >
        {t('preview.undecidedOpenShort')}
      </Anchor>
    </Group>
  );
}
