import { Button, Group, Modal, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Outcome, type Request } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { needsReceiver, outcomeColumns } from './state-change.ts';
import { useWords } from './use-words.ts';

export type StateDialogKind = 'hand-over' | 'close';

interface StateDialogProps {
  readonly request: Request;
  readonly kind: StateDialogKind;
  readonly onClose: () => void;
}

/**
 * Asks what has to be known before a request is handed over or closed. Escape and „Zpět“ change nothing. Mounted
 * also when closed, so that it can give the focus back; the form inside begins anew with every opening.
 */
export function StateDialog({ opened, ...asked }: StateDialogProps & { readonly opened: boolean }) {
  const { t } = useWords();
  const { kind, onClose } = asked;
  const words = kind === 'close' ? 'close.title' : 'handOver.title';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={kind === 'close' ? 'xl' : 'lg'}
      title={t(isCorrection(asked) ? 'close.titleCorrection' : words)}
    >
      <StateForm {...asked} />
    </Modal>
  );
}

/** A closed request is not closed again: its ending is corrected. */
function isCorrection({ kind, request }: Pick<StateDialogProps, 'kind' | 'request'>): boolean {
  return kind === 'close' && request.status.state === 'closed';
}

function StateForm({ request, kind, onClose }: StateDialogProps) {
  const { t } = useWords();
  const setState = useCommand('requests.setState');
  const correcting = isCorrection({ kind, request });
  const [outcome, setOutcome] = useState<Outcome | null>(correcting ? request.status.outcome : null);
  const [handedTo, setHandedTo] = useState(correcting ? (request.status.handedTo ?? '') : '');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);

  const state = kind === 'close' ? 'closed' : 'handed-over';
  const words = kind === 'close' ? 'close' : 'handOver';
  const receiverNeeded = needsReceiver(state, outcome);
  const receiverMissing = receiverNeeded && handedTo.trim() === '';
  const outcomeMissing = kind === 'close' && outcome === null;

  function confirm() {
    setAsked(true);
    if (receiverMissing || outcomeMissing || setState.isPending) return;
    setState.mutate(
      {
        id: request.id,
        version: request.version,
        state,
        outcome,
        handedTo: receiverNeeded ? handedTo.trim() : null,
        note: note.trim() === '' ? null : note.trim(),
      },
      { onSuccess: onClose },
    );
  }

  return (
    <Stack gap="md">
      {kind === 'close' && (
        <OutcomeChoice
          outcome={outcome}
          error={asked && outcomeMissing ? t('problem.outcome-missing') : undefined}
          onChange={setOutcome}
        />
      )}
      {receiverNeeded && (
        <TextInput
          label={t(`${words}.to`)}
          description={t('handOver.toHint')}
          placeholder={t('handOver.toPlaceholder')}
          required
          withAsterisk
          data-autofocus={kind === 'hand-over' || undefined}
          maxLength={300}
          autoComplete="off"
          value={handedTo}
          error={asked && receiverMissing ? t('problem.receiver-missing') : undefined}
          onChange={(event) => setHandedTo(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t(`${words}.note`)}
        description={t(`${words}.noteHint`)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {kind === 'hand-over' && <Text c="dimmed">{t('handOver.explain')}</Text>}
      <ErrorMessage failure={setState.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <PendingButton pending={setState.isPending} onClick={confirm}>
          {t(correcting ? 'close.confirmCorrection' : `${words}.confirm`)}
        </PendingButton>
      </Group>
    </Stack>
  );
}

interface OutcomeChoiceProps {
  readonly outcome: Outcome | null;
  readonly error: string | undefined;
  readonly onChange: (outcome: Outcome) => void;
}

function OutcomeChoice({ outcome, error, onChange }: OutcomeChoiceProps) {
  const { t } = useWords();
  return (
    <Radio.Group
      label={t('close.outcome')}
      withAsterisk
      value={outcome ?? ''}
      error={error}
      onChange={(value) => {
        const chosen = Outcome.safeParse(value);
        if (chosen.success) onChange(chosen.data);
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" mt="xs">
        {outcomeColumns.map((groups) => (
          <Stack key={groups[0].group} gap="md">
            {groups.map(({ group, outcomes }) => (
              <Stack key={group} gap="xs" role="group" aria-label={t(`taxonomy:outcomeGroup.${group}`)}>
                <Text fw={500}>{t(`taxonomy:outcomeGroup.${group}`)}</Text>
                {group === 'nothingFits' && (
                  <Text size="sm" c="dimmed">
                    {t('close.nothingFitsHint')}
                  </Text>
                )}
                {outcomes.map((one) => (
                  <Radio
                    key={one}
                    value={one}
                    label={t(`taxonomy:outcome.${one}`)}
                    description={t(`taxonomy:outcomeHint.${one}`)}
                  />
                ))}
              </Stack>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
