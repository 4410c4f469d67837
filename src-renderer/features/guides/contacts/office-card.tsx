import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeView } from '#contract';
import { Facts } from '../../../ui/facts.tsx';
import { spaced, wholeNumber } from '../marks/spacing.ts';
import { ContactForm } from './contact-form.tsx';

interface OfficeCardProps {
  readonly office: OfficeView;
  /** The person came here to fill this one in. */
  readonly wanted: boolean;
}

/** An office: what it does, how to find it, and the contact the obec keeps for itself. */
export function OfficeCard({ office, wanted }: OfficeCardProps) {
  const { t } = useTranslation('contacts');
  const [editing, setEditing] = useState(wanted);
  const [edited, setEdited] = useState(false);
  const card = useRef<HTMLElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const { contact } = office;

  useEffect(() => {
    if (wanted) card.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  useEffect(() => {
    if (edited && !editing) edit.current?.focus();
  }, [edited, editing]);

  const facts = [
    { name: t('field.name'), value: contact?.name ?? null },
    { name: t('field.phone'), value: contact?.phone == null ? null : wholeNumber(contact.phone) },
    { name: t('field.address'), value: contact?.address ?? null },
    { name: t('field.hours'), value: contact?.hours ?? null },
    { name: t('field.note'), value: contact?.note ?? null },
  ].filter(({ value }) => value !== null);

  return (
    <Paper component="section" ref={card} withBorder p="md" aria-label={office.name}>
      <Stack gap="xs">
        <Title order={3}>{spaced(office.name)}</Title>
        <Text>{spaced(office.does)}</Text>
        {office.warning !== null && <Text fw={500}>{spaced(office.warning)}</Text>}
        {contact === null && (
          <Text size="sm" c="dimmed">
            {spaced(office.find)}
          </Text>
        )}
        {!editing && facts.length > 0 && <Facts facts={facts} />}
        {editing ? (
          <ContactForm
            office={office}
            onDone={() => {
              setEditing(false);
              setEdited(true);
            }}
          />
        ) : (
          <Group>
            <Button
              ref={edit}
              variant="default"
              aria-label={t(contact === null ? 'fillInOf' : 'changeOf', { office: office.short })}
              onClick={() => setEditing(true)}
            >
              {t(contact === null ? 'fillIn' : 'change')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
