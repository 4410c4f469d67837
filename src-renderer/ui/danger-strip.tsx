import { Anchor, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconPhone } from './icons.tsx';

/** Above every form: is anybody's life or health in danger right now? Numbers first, then what to say. */
export function DangerStrip() {
  const { t } = useTranslation('common');
  const [opened, setOpened] = useState(false);
  const id = useId();
  const steps = ['where', 'what', 'who', 'stay'] as const;
  return (
    <Paper
      component="aside"
      aria-label={t('danger.label')}
      p="xs"
      px="md"
      bg="red.0"
      style={{ borderLeft: '4px solid var(--mantine-color-red-6)' }}
    >
      <Stack gap="xs">
        <Group gap="md" justify="space-between">
          <Group gap="xs" wrap="nowrap" align="flex-start" flex="1 1 24rem">
            <IconPhone />
            <Text component="p" m={0}>
              {t('danger.question')}{' '}
              <Text span fw={700} style={{ whiteSpace: 'nowrap' }}>
                {t('danger.numbers')}
              </Text>
            </Text>
          </Group>
          <Anchor
            component="button"
            type="button"
            c="red.8"
            aria-expanded={opened}
            aria-controls={id}
            onClick={() => setOpened(!opened)}
          >
            {opened ? t('danger.less') : t('danger.more')}
          </Anchor>
        </Group>
        <div id={id} hidden={!opened}>
          <Text>{t('danger.which')}</Text>
          <List type="ordered" mt={4}>
            {steps.map((step) => (
              <List.Item key={step}>{t(`danger.say.${step}`)}</List.Item>
            ))}
          </List>
          <Text mt={4}>{t('danger.after')}</Text>
        </div>
      </Stack>
    </Paper>
  );
}
