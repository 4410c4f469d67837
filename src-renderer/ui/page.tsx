import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface PageProps {
  readonly title: string;
  /** The one primary action of the screen, top right. */
  readonly action?: ReactNode;
  /** One or two sentences under the heading. */
  readonly lead?: ReactNode;
  /** A link back to the list, above the heading. */
  readonly back?: ReactNode;
  /**
   * Name of the window; the heading unless given. Give one whenever the heading names a person: names of
   * windows are seen in the task bar and kept by the operating system.
   */
  readonly windowTitle?: string;
  readonly children: ReactNode;
}

/**
 * The frame of one screen: heading, lead, one primary action, content up to 1 100 px wide. Names the window
 * and moves the focus to the heading when the screen appears, unless a field of the screen took it first.
 */
export function Page({ title, action, lead, back, windowTitle, children }: PageProps) {
  const { t } = useTranslation('common');
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = windowTitle ?? title;

  useEffect(() => {
    document.title = t('window', { name });
  }, [t, name]);

  useEffect(() => {
    if (place.current?.contains(document.activeElement) !== true) heading.current?.focus();
  }, []);

  return (
    <Box ref={place} maw={1100} mx="auto" w="100%">
      <Stack gap="lg">
        <Stack gap="xs">
          {back}
          <Group justify="space-between" align="flex-start" gap="md">
            <Title order={1} ref={heading} tabIndex={-1} className="naves-heading" flex="1 1 20rem">
              {title}
            </Title>
            {action}
          </Group>
          {lead !== undefined && (
            <Text component="div" className="naves-prose" c="dimmed">
              {lead}
            </Text>
          )}
        </Stack>
        {children}
      </Stack>
    </Box>
  );
}
