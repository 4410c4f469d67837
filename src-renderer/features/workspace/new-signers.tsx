import { Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import type { ReceivedSummary } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconPhone } from '../../ui/icons.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';

/** One summary for each obec whose signing key nobody has compared yet, in the order of the alphabet. */
function unconfirmed(summaries: readonly ReceivedSummary[], language: string): ReceivedSummary[] {
  const byMunicipality = new Map(
    summaries.filter(({ signerNew }) => signerNew).map((summary) => [summary.municipality, summary]),
  );
  const { compare } = new Intl.Collator(language);
  return [...byMunicipality.values()].sort((left, right) =>
    compare(left.municipalityName, right.municipalityName),
  );
}

/** Obce whose summaries came for the first time: the fingerprint is to be read over the phone once. */
export function NewSigners({ summaries }: { readonly summaries: readonly ReceivedSummary[] }) {
  const { t, language } = useWords('workspace');
  const said = useRef<HTMLParagraphElement>(null);
  const confirm = useCommand('workspace.confirmSigner');
  const waiting = unconfirmed(summaries, language);
  const confirmed = summaries.find(({ municipality }) => municipality === confirm.variables?.municipality);
  const status =
    confirm.isSuccess && confirmed !== undefined
      ? t('signers.confirmed', { name: confirmed.municipalityName })
      : '';
  const count = waiting.length;
  return (
    <Stack gap="xs">
      {/* The confirmed row is gone, and its button with it: the focus comes here. */}
      <Text ref={said} role="status" tabIndex={-1} className="naves-heading">
        {status}
      </Text>
      {count > 0 && (
        <Paper component="section" withBorder p="md" aria-labelledby="workspace-signers">
          <Stack gap="sm">
            <Group gap="xs" wrap="nowrap">
              <IconPhone />
              <Title order={2} id="workspace-signers">
                {t('signers.heading', { count, value: formatNumber(count, language) })}
              </Title>
            </Group>
            <Text className="naves-prose">{t('signers.lead')}</Text>
            <ErrorMessage failure={confirm.error} />
            <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
              {waiting.map(({ municipality, municipalityName, signerFingerprint }) => (
                <Group component="li" key={municipality} gap="md">
                  <Text fw={500} flex="1 1 12rem">
                    {t('signers.municipality', { name: municipalityName })}
                  </Text>
                  <Code fz="md">{signerFingerprint}</Code>
                  <PendingButton
                    variant="default"
                    size="sm"
                    aria-label={t('signers.confirmFor', { name: municipalityName })}
                    pending={confirm.isPending && confirm.variables.municipality === municipality}
                    onClick={() =>
                      confirm.mutate({ municipality }, { onSuccess: () => said.current?.focus() })
                    }
                  >
                    {t('signers.confirm')}
                  </PendingButton>
                </Group>
              ))}
            </Stack>
            <Text c="dimmed" className="naves-prose">
              {t('signers.mismatch')}
            </Text>
          </Stack>
        </Paper>
      )}
    </Stack>
  );
}
