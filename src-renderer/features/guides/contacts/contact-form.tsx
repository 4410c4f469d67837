import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficeView } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { useDraft } from '../../../bridge/drafts.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { contactFieldNames, contactOf, fieldsOf } from './contact-fields.ts';

interface ContactFormProps {
  readonly office: OfficeView;
  readonly onDone: () => void;
}

/** The local contact of an office. Enter saves, Escape gives up; what is typed is a draft until then. */
export function ContactForm({ office, onDone }: ContactFormProps) {
  const { t } = useTranslation('contacts');
  const draft = useDraft(`contact-${office.id}`, fieldsOf(office.contact));
  const save = useCommand('content.saveContact');

  async function giveUp() {
    await draft.discard();
    onDone();
  }

  function submit() {
    if (save.isPending) return;
    save.mutate(
      { contact: contactOf(office.id, draft.fields) },
      { onSuccess: () => void draft.discard().then(onDone) },
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        void giveUp();
      }}
    >
      <Stack gap="sm">
        {contactFieldNames.map((name, position) => (
          <TextInput
            key={name}
            label={t(`field.${name}`)}
            {...(name === 'note' || name === 'hours' ? { description: t(`hint.${name}`) } : {})}
            value={draft.fields[name]}
            maxLength={300}
            autoFocus={position === 0}
            {...(name === 'phone' ? { inputMode: 'tel' as const } : {})}
            onChange={(event) => draft.set(name, event.currentTarget.value)}
          />
        ))}
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={() => void giveUp()}>
            {t('giveUp')}
          </Button>
        </Group>
        <ErrorMessage failure={save.error ?? draft.failure} />
      </Stack>
    </form>
  );
}
