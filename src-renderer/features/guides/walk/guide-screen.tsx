import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Id, Situation } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconBack } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { CardButton } from '../card/card-button.tsx';
import { BookContext, indexBook } from '../marks/book.ts';
import { GuidePassage } from '../marks/guide-text.tsx';
import { LeafletJump } from '../papers/leaflet-jump.tsx';
import { AcuteStrip } from './acute-strip.tsx';
import { Aside } from './aside.tsx';
import { ChangedBanner } from './changed-banner.tsx';
import { GuideNote } from './guide-note.tsx';
import { Questions } from './questions.tsx';
import { Sources } from './sources.tsx';
import { Steps } from './steps.tsx';
import { useGuide, type Walked, type Way } from './use-guide.ts';
import styles from './walk.module.css';

/** A guide, walked for a request (`?zaznam=`) or on its own. */
export function GuideScreen() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const guide = Situation.safeParse(id);
  const request = Id.safeParse(address.zaznam);
  if (!guide.success) return <NoGuide />;
  const way = { guide: guide.data, request: request.success ? request.data : null };
  return <GuideOf key={`${way.guide} ${way.request}`} way={way} />;
}

function NoGuide() {
  const { t } = useTranslation('guides');
  return (
    <Page title={t('title')}>
      <EmptyState
        title={t('missing.title')}
        action={
          <Button component={Link} to="/radce" variant="default">
            {t('missing.back')}
          </Button>
        }
      >
        {t('missing.text')}
      </EmptyState>
    </Page>
  );
}

function GuideOf({ way }: { readonly way: Way }) {
  const { t } = useTranslation('guides');
  const { answer, show } = useGuide(way);
  if (answer.data !== undefined) return <GuidePage way={way} reading={answer.data} show={show} />;
  return (
    <Page title={t('title')} back={<BackLink request={way.request} />}>
      {answer.error === null ? (
        <Skeletons rows={6} />
      ) : (
        <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      )}
    </Page>
  );
}

function GuidePage(walked: Walked) {
  const { t } = useTranslation('guides');
  const { way, reading } = walked;
  const { guide, origin } = reading;
  const book = useMemo(() => indexBook(reading.book, way.request), [reading.book, way.request]);
  return (
    <BookContext.Provider value={book}>
      <Page
        title={guide.title}
        back={<BackLink request={way.request} />}
        lead={
          <Stack gap={4} c="black">
            <GuidePassage text={guide.gist} />
            {origin !== null && (
              <Text size="sm" c="dimmed">
                {t('origin', origin)}
              </Text>
            )}
          </Stack>
        }
        action={
          <Group gap="sm">
            <LeafletJump />
            <CardButton guide={way.guide} request={way.request} />
          </Group>
        }
      >
        <AcuteStrip acute={guide.acute} />
        <ChangedBanner {...walked} />
        <div className={styles.frame}>
          <div className={styles.columns}>
            <Stack gap="lg" miw={0}>
              <Questions {...walked} />
              <Steps {...walked} />
            </Stack>
            <Aside reading={reading} />
          </div>
        </div>
        <GuideNote way={way} notes={reading.notes} step={null} />
        <Sources reading={reading} />
      </Page>
    </BookContext.Provider>
  );
}

/** Back to where the guide was opened from: the request, or Rádce. */
function BackLink({ request }: { readonly request: string | null }) {
  const { t } = useTranslation('guides');
  const answer = useCall('requests.get', { id: request ?? '' }, { enabled: request !== null });
  const number = answer.data?.request.number;
  const words =
    request === null ? t('title') : number === undefined ? t('backToRequest') : t('backToNumber', { number });
  return (
    <div>
      <Anchor
        style={{ display: 'inline-flex', gap: '0.375rem', alignItems: 'center' }}
        renderRoot={(root) =>
          request === null ? (
            <Link to="/radce" {...root} />
          ) : (
            <Link to="/zaznamy/$id" params={{ id: request }} {...root} />
          )
        }
      >
        <IconBack size={18} />
        {words}
      </Anchor>
    </div>
  );
}
