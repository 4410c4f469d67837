import { Alert, Code, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '#contract';
import { useCall, useCommand } from '../../../bridge/calls.ts';
import { useDraft } from '../../../bridge/drafts.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconCheck, IconWarning } from '../../../ui/icons.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import styles from '../form/form.module.css';
import { ItemLink } from './item-link.tsx';

type Workshop = CallOutput<'authoring.items'>;

/** The end of the work: what stands in the way, the title, the pack signed and saved, and how it reaches the obce. */
export function SignPanel({ items, last, signerFingerprint }: Workshop) {
  const { t } = useTranslation('authoring');
  const format = useFormat();
  const session = useCall('vault.session', {});
  const save = useCommand('authoring.savePack');
  const place = session.data?.place.name;
  const errors = items.flatMap((item) =>
    item.findings.filter(({ severity }) => severity === 'error').map((finding) => ({ item, finding })),
  );
  const ready = items.length > 0 && errors.length === 0;
  return (
    <Panel title={t('sign.title')}>
      <Text>
        {last === null
          ? t('sign.first')
          : t('sign.last', {
              edition: last.edition,
              title: last.title,
              moment: format.moment(last.createdAt),
            })}
      </Text>
      {items.length === 0 && <Text c="dimmed">{t('sign.empty')}</Text>}
      {errors.length > 0 && (
        <Alert color="red" variant="light" icon={<IconWarning />}>
          <Text c="black">{t('sign.errors', { count: errors.length })}</Text>
          <ul className={styles.plain}>
            {errors.map(({ item, finding }) => (
              <li key={`${finding.place} ${finding.detail} ${item.id}`}>
                <ItemLink item={item} place={finding.place.split('/').slice(2).join('/')}>
                  {item.name}
                </ItemLink>
                <br />
                {t(`finding.${finding.rule}`, { detail: finding.detail })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {ready && place !== undefined && (
        <SignForm
          proposed={last?.title ?? t('sign.proposed', { place })}
          pending={save.isPending}
          onSave={(title, done) => save.mutate({ title }, { onSuccess: done })}
        />
      )}
      <ErrorMessage failure={save.error} />
      <div role="status">{save.data !== undefined && <Saved {...save.data} />}</div>
      <Stack gap={4}>
        <Text fw={500}>{t('sign.fingerprint')}</Text>
        <Text>
          <Code fz="lg" px="xs">
            {signerFingerprint}
          </Code>
        </Text>
        <Text size="sm" c="dimmed" className="naves-prose">
          {t('sign.fingerprintHint')}
        </Text>
      </Stack>
    </Panel>
  );
}

interface SignFormProps {
  /** The title of the pack unless somebody types another one. */
  readonly proposed: string;
  readonly pending: boolean;
  readonly onSave: (title: string, done: () => void) => void;
}

function SignForm({ proposed, pending, onSave }: SignFormProps) {
  const { t } = useTranslation('authoring');
  const draft = useDraft('authoring-pack', { title: proposed });
  const title = draft.fields.title.trim();
  return (
    <>
      <TextInput
        label={t('sign.packTitle')}
        description={t('sign.packTitleHint')}
        maxLength={200}
        autoComplete="off"
        value={draft.fields.title}
        error={title === '' ? t('fault.missing', { count: 0 }) : undefined}
        onChange={(event) => draft.set('title', event.currentTarget.value)}
      />
      <div>
        <PendingButton
          pending={pending}
          onClick={() => {
            if (title !== '') onSave(title, () => void draft.discard());
          }}
        >
          {t('sign.save')}
        </PendingButton>
      </div>
    </>
  );
}

/** What really happened, and the way to the obce. Never says that anything was sent. */
function Saved({ saved, label }: CallOutput<'authoring.savePack'>) {
  const { t } = useTranslation('authoring');
  if (saved.outcome === 'cancelled') return <Text>{t('sign.cancelled')}</Text>;
  return (
    <Alert color="green" variant="light" icon={<IconCheck />}>
      <Stack gap="xs" c="black">
        <Text>{t('sign.saved', { file: saved.name, edition: label.edition })}</Text>
        <Text>{t('sign.send')}</Text>
      </Stack>
    </Alert>
  );
}
