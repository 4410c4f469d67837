import { Anchor, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IconBack } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';

/** What the program is, in which version, under which licences, and whose data it carries. */
export function AboutScreen() {
  const { t } = useTranslation(['about', 'settings']);
  const format = useFormat();
  const about = useCall('about.show', {});
  const facts = about.data;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={
        <Anchor component={Link} to="/nastaveni" display="inline-flex" w="fit-content">
          <IconBack /> {t('settings:title')}
        </Anchor>
      }
    >
      <ErrorMessage failure={about.error} onRetry={() => void about.refetch()} />
      {facts === undefined ? (
        <Skeletons rows={6} />
      ) : (
        <Stack gap="lg">
          <Paper component="section" withBorder p="lg">
            <Title order={2}>{t('versions.title')}</Title>
            <Table variant="vertical" layout="auto" mt="sm" w="fit-content">
              <Table.Tbody>
                {(['version', 'runtime', 'database'] as const).map((name) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row">{t(`versions.${name}`)}</Table.Th>
                    <Table.Td>{facts[name]}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
          <Paper component="section" withBorder p="lg">
            <Title order={2}>{t('licence.title')}</Title>
            <Text className="naves-prose">{t('licence.text')}</Text>
            <Text className="naves-prose" mt="xs">
              {t('licence.look')}
            </Text>
          </Paper>
          <Paper component="section" withBorder p="lg">
            <Title order={2}>{t('data.title')}</Title>
            <Text className="naves-prose">{t('data.municipalities')}</Text>
          </Paper>
          <Paper component="section" withBorder p="lg">
            <Title order={2}>{t('components.title')}</Title>
            <Text c="dimmed">
              {t('components.lead', {
                count: facts.components.length,
                formatted: format.number(facts.components.length),
              })}
            </Text>
            <Table mt="sm" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('components.name')}</Table.Th>
                  <Table.Th scope="col">{t('components.version')}</Table.Th>
                  <Table.Th scope="col">{t('components.licence')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {facts.components.map((component) => (
                  <Table.Tr key={`${component.name}@${component.version}`}>
                    <Table.Td>{component.name}</Table.Td>
                    <Table.Td>{component.version}</Table.Td>
                    <Table.Td>{component.licence}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
        </Stack>
      )}
    </Page>
  );
}
