import { Stack, Tabs, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guide } from '#contract';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import styles from '../form/form.module.css';
import { RemarksList } from '../form/remarks-list.tsx';
import { useAnswer } from '../form/use-answer.ts';
import type { DrawPreview } from './guide-editor-screen.tsx';
import { Legend } from './legend.tsx';
import { itemTitle, sectionOf } from './sections.ts';
import type { useReview } from './use-review.ts';

type Review = ReturnType<typeof useReview>;

interface SideProps {
  readonly guide: Guide;
  readonly review: Review;
  readonly preview: DrawPreview;
  readonly onGo: (place: string) => void;
}

/** Beside the form: what the checks say, the preview, the legend of marks. */
export function Side({ guide, review, preview, onGo }: SideProps) {
  const { t } = useTranslation('authoring');
  const [tab, setTab] = useState<string | null>('check');
  const { remarks, failure, checked } = review;
  const nameOf = (place: string) => {
    const title = itemTitle(guide, place);
    const section = t(`section.${sectionOf(place)}`);
    return title === '' ? section : t('placeOf', { section, title });
  };
  return (
    <section className={styles.side} aria-label={t('side.label')}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={t('side.label')}>
          <Tabs.Tab value="check">{t('side.check', { found: remarks.length })}</Tabs.Tab>
          <Tabs.Tab value="preview">{t('side.preview')}</Tabs.Tab>
          <Tabs.Tab value="legend">{t('side.legend')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="check" pt="sm">
          <Stack gap="sm">
            <ErrorMessage failure={failure} />
            {checked && remarks.length === 0 && <Text>{t('side.nothing')}</Text>}
            {remarks.some(({ kind }) => kind === 'fault') && <Text c="dimmed">{t('side.first')}</Text>}
            <RemarksList remarks={remarks} nameOf={nameOf} onGo={onGo} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="preview" pt="sm">
          <Preview guide={review.guide} preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="legend" pt="sm">
          <Legend />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

interface PreviewProps {
  /** Null while something is missing: the last whole wording stays. */
  readonly guide: Guide | null;
  readonly preview: DrawPreview;
}

function Preview({ guide, preview }: PreviewProps) {
  const { t } = useTranslation('authoring');
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map());
  const input = useMemo(() => {
    if (guide === null) return null;
    return { guide, answers: [...given].map(([question, option]) => ({ question, option })).slice(0, 10) };
  }, [guide, given]);
  const { answer, failure } = useAnswer('authoring.preview', input);

  const give = (question: string, option: string) => setGiven(new Map(given).set(question, option));

  return (
    <Stack gap="sm">
      <ErrorMessage failure={failure} />
      {guide === null && (
        <Text role="status">{t(answer === null ? 'side.noPreview' : 'side.oldPreview')}</Text>
      )}
      {answer === null && guide !== null && failure === null && <Skeletons rows={4} />}
      {answer !== null && preview(answer, given, give)}
    </Stack>
  );
}
