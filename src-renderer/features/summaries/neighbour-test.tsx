import { Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import {
  areas,
  type CallOutput,
  SummaryAge,
  SummaryKnowledge,
  type SummaryPreview,
  SummarySex,
  summaryAges,
  summarySexes,
} from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { codeWords } from '../../format/counts-tables.ts';
import { formatList } from '../../format/numbers.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';

const KnownArea = SummaryKnowledge.shape.area;

const nothingKnown: SummaryKnowledge = { age: null, sex: null, area: null };

/** „Soused test“: somebody who knows a person in the village has the file; what does he learn? */
export function NeighbourTest({ preview }: { readonly preview: SummaryPreview }) {
  const { t, language } = useWords('summaries');
  const [knows, setKnows] = useState(nothingKnown);
  const [tried, setTried] = useState<SummaryKnowledge | null>(null);
  const unknown = { value: '', label: t('neighbour.notKnown') };
  const options = (table: 'age' | 'sex' | 'area', codes: readonly string[]) => [
    unknown,
    ...codes.map((code) => ({ value: code, label: codeWords(table, code, t, language) })),
  ];
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="neighbour-test">
      <Stack gap="sm">
        <Title order={3} id="neighbour-test">
          {t('neighbour.heading')}
        </Title>
        <Text className="naves-prose">{t('neighbour.lead')}</Text>
        <Group gap="md" align="flex-end">
          <NativeSelect
            label={t('neighbour.age')}
            data={options('age', summaryAges.slice(0, -1))}
            value={knows.age ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setKnows({ ...knows, age: SummaryAge.safeParse(value).data ?? null })
            }
          />
          <NativeSelect
            label={t('neighbour.sex')}
            data={options('sex', summarySexes.slice(0, -1))}
            value={knows.sex ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setKnows({ ...knows, sex: SummarySex.safeParse(value).data ?? null })
            }
          />
          <NativeSelect
            label={t('neighbour.area')}
            data={options('area', [...areas, 'sensitive'])}
            value={knows.area ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setKnows({ ...knows, area: KnownArea.safeParse(value).data ?? null })
            }
          />
          <Button variant="default" onClick={() => setTried(knows)}>
            {t('neighbour.try')}
          </Button>
        </Group>
        {tried !== null && <Learned preview={preview} knows={tried} />}
      </Stack>
    </Paper>
  );
}

interface LearnedProps {
  readonly preview: SummaryPreview;
  readonly knows: SummaryKnowledge;
}

function Learned({ preview, knows }: LearnedProps) {
  const asked = { period: preview.period, correcting: preview.correction !== null, knows };
  const answer = useCall('summaries.neighbour', asked, { keepPrevious: true });
  return (
    <>
      {answer.isPending && <Skeletons rows={2} />}
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && <LearnedWords learned={answer.data} />}
    </>
  );
}

function LearnedWords({ learned }: { readonly learned: CallOutput<'summaries.neighbour'> }) {
  const { t, language } = useWords('summaries');
  const { about, possible, excluded } = learned;
  const names = (codes: readonly string[]) =>
    formatList(
      codes.map((code) => t('table.quoted', { name: codeWords(about, code, t, language) })),
      language,
    );
  if (possible.length === 0) return <Text role="status">{t('neighbour.noSuch')}</Text>;
  return (
    <Stack gap={4} role="status" className="naves-prose">
      <Text fw={700}>
        {excluded.length === 0 ? t('neighbour.nothing') : t('neighbour.excluded', { names: names(excluded) })}
      </Text>
      <Text>
        {t(about === 'area' ? 'neighbour.anyArea' : 'neighbour.anyOutcome', { names: names(possible) })}
      </Text>
    </Stack>
  );
}
