import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { areaOf, type Request } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import type { FittingGuide } from './fitting.ts';

/** As many situations as a record may have. */
const MOST_SITUATIONS = 10;

interface ClassifyByGuideProps {
  readonly request: Request;
  readonly fit: FittingGuide;
}

/** Whether the record says nothing yet of the situation whose guide is being walked for it. */
export function isUnclassified({ content: { situations } }: Request, { guide, walk }: FittingGuide): boolean {
  return walk !== null && !situations.includes(guide) && situations.length < MOST_SITUATIONS;
}

/**
 * The guide was found by the record's words, so its situation need not be looked up again. One press, because the
 * person decides: a guide may also be opened only to read it.
 */
export function ClassifyByGuide({ request, fit }: ClassifyByGuideProps) {
  const { t } = useTranslation('guides');
  const change = useCommand('requests.change');
  const { id, version, content } = request;

  function store() {
    if (change.isPending) return;
    const situations = [...content.situations, fit.guide];
    const area = content.area ?? areaOf(fit.guide);
    change.mutate(
      { id, version, content: { ...content, area, situations } },
      { onSuccess: () => notifications.show({ message: t('onRequest.classified', { title: fit.title }) }) },
    );
  }

  return (
    <>
      <PendingButton
        variant="subtle"
        px="xs"
        pending={change.isPending}
        aria-label={t('onRequest.classifyNamed', { title: fit.title })}
        onClick={store}
      >
        {t('onRequest.classify')}
      </PendingButton>
      <ErrorMessage failure={change.error} />
    </>
  );
}
