import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../bridge/calls.ts';
import { dayOf } from '../../../format/dates.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { BackToPacks } from '../guide/guide-editor-screen.tsx';
import { FactEditor } from './fact-editor.tsx';
import { type FactForm, factForm } from './fact-form.ts';

/** The address of a fact that does not exist yet. */
const newFact = 'novy';

/** The LAG's wording of one fact, or a fact of its own. */
export function FactEditorScreen() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return id === newFact ? <NewFact /> : <ExistingFact key={id} id={id} />;
}

function NewFact() {
  const { t } = useTranslation('authoring');
  const palette = useCall('authoring.palette', {});
  const empty = { validFrom: '', validTo: '', value: '', say: '', sayGenitive: '', text: '' };
  const start: FactForm = {
    ...{ id: '', kind: 'statement', unit: '', ask: 'orp' },
    versions: [
      {
        ...{ ...empty, law: '', name: '', url: 'https://', confidence: 'confirmed' },
        ...{ checkedOn: dayOf(new Date()), checkedBy: 'methodologist' },
      },
    ],
  };
  return (
    <Page title={t('fact.newHeading')} lead={t('fact.newLead')} back={<BackToPacks />}>
      <ErrorMessage failure={palette.error} onRetry={() => void palette.refetch()} />
      {palette.isPending && <Skeletons rows={6} />}
      {palette.data !== undefined && <FactEditor start={start} palette={palette.data} />}
    </Page>
  );
}

function ExistingFact({ id }: { readonly id: string }) {
  const { t } = useTranslation('authoring');
  const answer = useCall('authoring.fact', { fact: id });
  const palette = useCall('authoring.palette', {});
  // What is asked again later must not change the form under somebody's hands.
  const [start, setStart] = useState<FactForm | null>(null);
  if (start === null && answer.data !== undefined && !answer.isFetching) setStart(factForm(answer.data.fact));
  const failed = answer.isError ? answer : palette;
  return (
    <Page title={t('fact.heading')} back={<BackToPacks />}>
      {start !== null && palette.data !== undefined ? (
        <FactEditor start={start} palette={palette.data} />
      ) : failed.error === null ? (
        <Skeletons rows={6} />
      ) : (
        <ErrorMessage failure={failed.error} onRetry={() => void failed.refetch()} />
      )}
    </Page>
  );
}
