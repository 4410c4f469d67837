import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput, Duty } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconBack } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { BookContext, indexBook, useBook } from '../marks/book.ts';
import { FactMarkButton } from '../marks/fact-value.tsx';
import { GuidePassage } from '../marks/guide-text.tsx';
import { spaced } from '../marks/spacing.ts';
import styles from './boundary.module.css';

const kinds = ['must', 'may', 'must-not'] as const;

/** „Co smí a musí obec“: duties by law, each with its source and the guide that shows how. */
export function BoundaryScreen() {
  const { t } = useTranslation('boundary');
  const answer = useCall('content.duties', {});
  const guides = useCall('guides.list', {});
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={
        <Anchor component={Link} to="/radce" display="inline-flex" w="fit-content">
          <IconBack /> {t('back')}
        </Anchor>
      }
    >
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      <ErrorMessage failure={guides.error} onRetry={() => void guides.refetch()} />
      {(answer.isPending || guides.isPending) && <Skeletons rows={8} />}
      {answer.data !== undefined && guides.data !== undefined && (
        <Duties
          answer={answer.data}
          titles={new Map(guides.data.guides.map(({ id, title }) => [id as string, title]))}
        />
      )}
    </Page>
  );
}

interface DutiesProps {
  readonly answer: CallOutput<'content.duties'>;
  /** Titles of guides by situation. */
  readonly titles: ReadonlyMap<string, string>;
}

function Duties({ answer, titles }: DutiesProps) {
  const { t } = useTranslation('boundary');
  const id = useId();
  const { duties, facts, offices } = answer;
  const book = useMemo(
    () => indexBook({ facts, offices, lines: [], services: [], terms: [], letters: [] }, null),
    [facts, offices],
  );
  return (
    <BookContext.Provider value={book}>
      <Stack gap="xl">
        {kinds.map((kind) => (
          <section key={kind} aria-labelledby={`${id}-${kind}`}>
            <Title order={2} id={`${id}-${kind}`} mb="sm">
              {t(`kind.${kind}`)}
            </Title>
            <ul className={styles.duties}>
              {duties
                .filter((duty) => duty.kind === kind)
                .map((duty) => (
                  <DutyItem key={duty.id} duty={duty} titles={titles} />
                ))}
            </ul>
          </section>
        ))}
      </Stack>
    </BookContext.Provider>
  );
}

function DutyItem({ duty, titles }: { readonly duty: Duty; readonly titles: DutiesProps['titles'] }) {
  const { t } = useTranslation('boundary');
  const book = useBook();
  const guides = duty.guides.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
  return (
    <li data-kind={duty.kind}>
      <Title order={3}>{spaced(duty.title)}</Title>
      <GuidePassage text={duty.text} />
      <ul className={styles.evidence} aria-label={t('evidence')}>
        {duty.facts.map((id) => {
          const fact = book.facts.get(id);
          if (fact === undefined) return null;
          return (
            <li key={id}>
              <Text span size="sm">
                {spaced(fact.source.law ?? fact.source.name ?? '')}
              </Text>{' '}
              <FactMarkButton fact={fact} />
            </li>
          );
        })}
      </ul>
      {guides.length > 0 && (
        <div className={styles.guides}>
          <Text span size="sm">
            {t('how')}
          </Text>
          {guides.map(({ id, title }) => (
            <Anchor key={id} renderRoot={(root) => <Link to="/radce/$id" params={{ id }} {...root} />}>
              {spaced(title)}
            </Anchor>
          ))}
        </div>
      )}
    </li>
  );
}
