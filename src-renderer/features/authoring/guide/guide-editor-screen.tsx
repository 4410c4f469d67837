import { Anchor, Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Guide, type GuideReading, Situation } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconBack } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { GuideEditor } from './guide-editor.tsx';

/** Draws a guide as the obec will read it; `onAnswer` walks on. */
export type DrawPreview = (
  reading: GuideReading,
  given: ReadonlyMap<string, string>,
  onAnswer: (question: string, option: string) => void,
) => ReactNode;

/** The LAG's wording of one guide in a form, with its preview and its check. */
export function GuideEditorScreen({ preview }: { readonly preview: DrawPreview }) {
  const { t } = useTranslation('authoring');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const guide = Situation.safeParse(id);
  if (guide.success) return <EditorOf key={guide.data} id={guide.data} preview={preview} />;
  return (
    <Page title={t('title')} back={<BackToPacks />}>
      <EmptyState
        title={t('guide.missing')}
        action={
          <Button component={Link} to="/balicky" variant="default">
            {t('back')}
          </Button>
        }
      >
        {t('guide.missingText')}
      </EmptyState>
    </Page>
  );
}

function EditorOf({ id, preview }: { readonly id: Situation; readonly preview: DrawPreview }) {
  const { t } = useTranslation(['authoring', 'taxonomy']);
  const answer = useCall('authoring.guide', { guide: id });
  const palette = useCall('authoring.palette', {});
  // The wording the form starts from; what is asked again later must not change it under somebody's hands.
  const [start, setStart] = useState<Guide | null>(null);
  if (start === null && answer.data !== undefined && !answer.isFetching) setStart(answer.data.guide);
  const failed = answer.isError ? answer : palette;
  const name = t(`taxonomy:situation.${id}`);
  return (
    <Page title={t('authoring:guide.heading', { name })} back={<BackToPacks />}>
      {start !== null && palette.data !== undefined ? (
        <GuideEditor start={start} palette={palette.data} preview={preview} />
      ) : failed.error === null ? (
        <Skeletons rows={8} />
      ) : (
        <ErrorMessage failure={failed.error} onRetry={() => void failed.refetch()} />
      )}
    </Page>
  );
}

export function BackToPacks() {
  const { t } = useTranslation('authoring');
  return (
    <Anchor component={Link} to="/balicky" display="inline-flex" w="fit-content">
      <IconBack /> {t('back')}
    </Anchor>
  );
}
