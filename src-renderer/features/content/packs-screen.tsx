import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken, PackPreview } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { IconBack, IconCheck } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { InstalledPacks } from './installed-packs.tsx';
import { PackReview } from './pack-review.tsx';
import { Publishers } from './publishers.tsx';

/** Balíčky obsahu: what the guides are made of, a new pack looked at before it is switched on, and whom we trust. */
export function PacksScreen() {
  const { t } = useTranslation('packs');
  const format = useFormat();
  const packs = useCall('content.packs', {});
  const session = useCall('vault.session', {});
  const isLag = session.data?.kind === 'lag';
  const inspect = useCommand('content.inspectPack');
  const { mutate, reset } = inspect;
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const [switchedOn, setSwitchedOn] = useState<string | null>(null);

  const takeFiles = useCallback(
    (files: FileToken[]) => {
      const [file] = files;
      if (file === undefined) return;
      setPreview(null);
      setSwitchedOn(null);
      mutate({ file }, { onSuccess: setPreview });
    },
    [mutate],
  );

  function finish(hash: string | null) {
    setPreview(null);
    setSwitchedOn(hash);
    reset();
  }

  const { data } = packs;
  // Somebody may switch it off again right below.
  const active = data?.packs.find(({ hash, state }) => hash === switchedOn && state === 'active');
  return (
    <Page
      title={t('title')}
      lead={t(isLag ? 'leadLag' : 'lead')}
      back={
        <Anchor component={Link} to="/nastaveni" display="inline-flex" w="fit-content">
          <IconBack /> {t('back')}
        </Anchor>
      }
    >
      <FileDrop
        kind="pack"
        several={false}
        wholeWindow
        title={t(isLag ? 'dropLag' : 'drop')}
        choose={t('choose')}
        busy={inspect.isPending}
        onFiles={takeFiles}
      />
      <Text role="status">{inspect.isPending ? t('reading') : ''}</Text>
      {active !== undefined && <SwitchedOn title={active.label.title} />}
      <ErrorMessage failure={inspect.error} />
      {preview !== null && <PackReview key={preview.hash} preview={preview} onDone={finish} />}
      <ErrorMessage failure={packs.error} onRetry={() => void packs.refetch()} />
      {packs.isPending && <Skeletons rows={4} />}
      {data !== undefined && (
        <Stack gap="lg">
          <Panel title={t('bundled.title')}>
            <Text>
              {t('bundled.text', {
                guides: t('count.guides', { count: data.bundled.guides }),
                facts: t('count.facts', { count: data.bundled.facts }),
                day: format.day(data.bundled.newestCheck),
              })}
            </Text>
          </Panel>
          <section>
            <Title order={2} mb="xs">
              {t('installed.title')}
            </Title>
            {data.packs.length === 0 ? (
              <Text c="dimmed">{t('installed.none')}</Text>
            ) : (
              <InstalledPacks packs={data.packs} />
            )}
          </section>
          {data.publishers.length > 0 && <Publishers publishers={data.publishers} />}
        </Stack>
      )}
    </Page>
  );
}

/** What happened and what is next; the pressed button is gone, so the keyboard goes on here. */
function SwitchedOn({ title }: { readonly title: string }) {
  const { t } = useTranslation('packs');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <Alert ref={place} tabIndex={-1} role="status" color="green" variant="light" icon={<IconCheck />}>
      <Stack gap="xs" c="black" align="flex-start">
        <Text>{t('switchedOn', { title })}</Text>
        <Anchor component={Link} to="/radce">
          {t('toGuides')}
        </Anchor>
      </Stack>
    </Alert>
  );
}
