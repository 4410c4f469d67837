import { Button, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideLine, Request } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useKeptFocus } from '../../../ui/use-kept-focus.ts';
import { GuideSearch } from '../find/guide-search.tsx';
import { NothingFound } from '../find/nothing-found.tsx';
import { useFoundGuides } from '../find/use-found-guides.ts';
import styles from './around.module.css';
import { ClassifyByGuide, isUnclassified } from './classify-by-guide.tsx';
import { type FittingGuide, fittingGuides, guidesOfArea } from './fitting.ts';

interface RequestGuidesProps {
  readonly request: Request;
}

/** Guides that fit a request, how far each of them is, and the way to another one. */
export function RequestGuides({ request }: RequestGuidesProps) {
  const { t } = useTranslation('guides');
  const navigate = useNavigate();
  const guides = useCall('guides.list', {});
  const walks = useCall('guides.walks', { request: request.id });
  const [searching, setSearching] = useState(false);
  const lines = guides.data?.guides ?? [];
  const fitting = fittingGuides(request.content, lines, walks.data?.walks ?? []);
  const ofArea = guidesOfArea(request.content, lines, fitting);
  const unclassified = fitting.length === 0 && ofArea.length === 0;

  return (
    <Panel title={t('onRequest.title')}>
      <ErrorMessage
        failure={guides.error ?? walks.error}
        onRetry={() => void Promise.all([guides.refetch(), walks.refetch()])}
      />
      {fitting.length > 0 && (
        <ul className={styles.plain}>
          {fitting.map((fit) => (
            <Fitting key={fit.guide} fit={fit} request={request} />
          ))}
        </ul>
      )}
      {ofArea.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('onRequest.ofArea')}
          </Text>
          <GuideLinks guides={ofArea} request={request.id} />
        </>
      )}
      {unclassified && guides.data !== undefined && <Suggested request={request} />}
      {searching ? (
        <GuideSearch
          label={t('onRequest.search')}
          nothing={<NothingFound />}
          onChoose={(guide) =>
            void navigate({ to: '/radce/$id', params: { id: guide }, search: { zaznam: request.id } })
          }
          takeFocus
        />
      ) : (
        <div>
          <Button variant="subtle" px="xs" onClick={() => setSearching(true)}>
            {t('onRequest.other')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Fitting({ fit, request }: { readonly fit: FittingGuide; readonly request: Request }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const { walk } = fit;
  const title = useRef<HTMLParagraphElement>(null);
  const unclassified = isUnclassified(request, fit);
  useKeptFocus(title, unclassified);
  return (
    <li className={styles.fitting}>
      <Text ref={title} tabIndex={-1} fw={500}>
        {fit.title}
      </Text>
      {walk !== null && (
        <Text size="sm" c="dimmed">
          {t('progress', { done: format.number(walk.stepsDone), count: walk.stepsTotal })}
          {walk.outdated && ` · ${t('unfinished.outdated')}`}
        </Text>
      )}
      <Button
        variant="light"
        mt={4}
        aria-label={t(walk === null ? 'onRequest.openNamed' : 'onRequest.goOnNamed', { title: fit.title })}
        renderRoot={(root) => (
          <Link to="/radce/$id" params={{ id: fit.guide }} search={{ zaznam: request.id }} {...root} />
        )}
      >
        {t(walk === null ? 'onRequest.open' : 'onRequest.goOn')}
      </Button>
      {unclassified && <ClassifyByGuide request={request} fit={fit} />}
    </li>
  );
}

interface GuideLinksProps {
  readonly guides: readonly Pick<GuideLine, 'id' | 'title'>[];
  readonly request: string;
}

function GuideLinks({ guides, request }: GuideLinksProps) {
  return (
    <ul className={styles.plain}>
      {guides.map((guide) => (
        <li key={guide.id}>
          <Link to="/radce/$id" params={{ id: guide.id }} search={{ zaznam: request }}>
            {guide.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const MOST_SUGGESTIONS = 3;
/** The search reads no more; the beginning of a request says what it is about. */
const LONGEST_TEXT = 500;

/** Nothing is classified yet: the request's own words are looked up, on this computer. */
function Suggested({ request }: RequestGuidesProps) {
  const { t } = useTranslation('guides');
  const { hits, failure } = useFoundGuides(request.content.text.slice(0, LONGEST_TEXT), MOST_SUGGESTIONS);
  return (
    <>
      <Text>{t('onRequest.unclassified')}</Text>
      <div role="status">
        {hits !== null && hits.length > 0 && <Text>{t('onRequest.suggested')}</Text>}
        {hits !== null && hits.length === 0 && <Text>{t('onRequest.suggestedNone')}</Text>}
      </div>
      {hits !== null && <GuideLinks guides={hits} request={request.id} />}
      <ErrorMessage failure={failure} />
    </>
  );
}
