import { Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Area, areas, type GuideLine } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { CardButton } from '../card/card-button.tsx';
import styles from './find.module.css';
import { GuideSearch } from './guide-search.tsx';
import { NothingFound } from './nothing-found.tsx';
import { UnfinishedWalks } from './unfinished-walks.tsx';

/** Rádce: the resident's words first, then the six areas, then all guides one under another. */
export function GuidesScreen() {
  const { t } = useTranslation(['guides', 'taxonomy']);
  const navigate = useNavigate();
  const guides = useCall('guides.list', {});
  const id = useId();
  const headingOf = (area: Area) => `${id}-${area}`;
  const shown = areas.filter((area) => guides.data?.guides.some((guide) => guide.area === area));

  return (
    <Page title={t('title')} lead={t('lead')} action={<CardButton guide={null} request={null} />}>
      <search>
        <GuideSearch
          label={t('find.label')}
          nothing={<NothingFound />}
          onChoose={(guide) => void navigate({ to: '/radce/$id', params: { id: guide } })}
        />
      </search>
      <UnfinishedWalks />
      <ErrorMessage failure={guides.error} onRetry={() => void guides.refetch()} />
      {guides.data === undefined && guides.error === null && <Skeletons rows={6} />}
      {guides.data !== undefined && (
        <Stack gap="xl">
          <nav aria-label={t('areas')}>
            <ul className={styles.tiles}>
              {shown.map((area) => (
                <li key={area}>
                  <button type="button" className={styles.tile} onClick={() => jumpTo(headingOf(area))}>
                    <span className={styles.tileName}>{t(`taxonomy:area.${area}`)}</span>
                    <span>{t(`taxonomy:areaHint.${area}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={t('more.label')}>
            <ul className={styles.more}>
              <li>
                <Link to="/radce/co-smi-obec">{t('more.boundary')}</Link>
              </li>
              <li>
                <Link to="/radce/kontakty">{t('more.contacts')}</Link>
              </li>
            </ul>
          </nav>
          <div className={styles.areas}>
            {shown.map((area) => (
              <GuidesOfArea
                key={area}
                area={area}
                headingId={headingOf(area)}
                guides={guides.data.guides.filter((guide) => guide.area === area)}
              />
            ))}
          </div>
        </Stack>
      )}
    </Page>
  );
}

/** The address after `#` belongs to the router, so a tile moves the focus and is not a link. */
function jumpTo(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

interface GuidesOfAreaProps {
  readonly area: Area;
  readonly headingId: string;
  readonly guides: readonly GuideLine[];
}

function GuidesOfArea({ area, headingId, guides }: GuidesOfAreaProps) {
  const { t } = useTranslation(['guides', 'taxonomy']);
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} id={headingId} tabIndex={-1} className="naves-heading" mb={4}>
        {t(`taxonomy:area.${area}`)}
      </Title>
      <ul className={styles.plain}>
        {guides.map((guide) => (
          <li key={guide.id}>
            <Link to="/radce/$id" params={{ id: guide.id }}>
              {guide.title}
            </Link>
            {guide.stale && (
              <Text span size="sm" c="dimmed">
                {' '}
                {t('staleGuide')}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
