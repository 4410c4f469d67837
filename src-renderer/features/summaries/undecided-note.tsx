import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Period } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';

/** Which records nobody can tell apart, what that costs, and the way to them. Nothing when there are none. */
export function UndecidedNote({ period }: { readonly period: Period }) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const { data } = useCall('summaries.undecided', { period });
  if (data === undefined || data.total === 0) return null;
  const more = data.total - data.requests.length;
  return (
    <Alert color="primary" className="naves-screen-only">
      <Stack gap="xs">
        <Text c="black">
          {t('preview.undecided', { count: data.total, value: format.number(data.total) })}
        </Text>
        <Group
          component="ul"
          gap="md"
          m={0}
          p={0}
          aria-label={t('preview.undecidedLabel')}
          style={{ listStyle: 'none' }}
        >
          {data.requests.map(({ id, number, recordedAt }) => (
            <li key={id}>
              <Anchor renderRoot={(root) => <Link to="/zaznamy/$id" params={{ id }} {...root} />}>
                {t('preview.undecidedRecord', { number, day: format.day(recordedAt) })}
              </Anchor>
            </li>
          ))}
          {more > 0 && <li>{t('preview.undecidedMore', { count: more, value: format.number(more) })}</li>}
        </Group>
      </Stack>
    </Alert>
  );
}
