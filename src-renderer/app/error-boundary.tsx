import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ErrorBoundaryProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Catches a screen that could not be drawn. What was typed is in a draft already; nothing is deleted. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}

/** A calm sentence instead of a white window. */
export function BrokenScreen() {
  const { t } = useTranslation('common');
  return (
    <Center py={64} px="md" role="alert">
      <Stack maw="34rem" align="flex-start">
        <Title order={1}>{t('broken.title')}</Title>
        <Text>{t('broken.text')}</Text>
        <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
      </Stack>
    </Center>
  );
}
