import { Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideReading, ServiceType } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { IconNever } from '../../../ui/icons.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useBook } from '../marks/book.ts';
import { GuideText } from '../marks/guide-text.tsx';
import { OfficeContact } from '../marks/office-contact.tsx';
import { LeafletPanel } from '../papers/leaflet-panel.tsx';
import { Ground } from './step-body.tsx';
import styles from './walk.module.css';

/** Beside the steps: what never to do, what the obec can and must, services that fit, papers, other guides. */
export function Aside({ reading }: { readonly reading: GuideReading }) {
  const { t } = useTranslation('guides');
  const { guide } = reading;
  return (
    <Stack gap="lg" miw={0}>
      <Never never={guide.never} />
      <LeafletPanel guide={guide.id} />
      <Panel title={t('aside.municipality')}>
        <ul className={styles.list}>
          {guide.municipality.map((item) => (
            <li key={item}>
              <GuideText text={item} />
            </li>
          ))}
        </ul>
      </Panel>
      <Report report={guide.report} />
      <Services services={guide.services} />
      <Related related={guide.related} />
    </Stack>
  );
}

function Never({ never }: { readonly never: readonly string[] }) {
  const { t } = useTranslation('guides');
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} withBorder p="md" className={styles.never}>
      <Title order={2} id={id} className={styles.neverTitle}>
        <IconNever /> {t('never.title')}
      </Title>
      <ul className={styles.list}>
        {never.map((item) => (
          <li key={item}>
            <GuideText text={item} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function Report({ report }: { readonly report: GuideReading['guide']['report'] }) {
  const { t } = useTranslation('guides');
  const book = useBook();
  if (report.length === 0) return null;
  return (
    <Panel title={t('aside.report')}>
      {report.map((duty) => (
        <Stack key={duty.text} gap={4}>
          <div>
            <GuideText text={duty.text} />
          </div>
          <OfficeContact id={duty.office} />
          <ul className={styles.grounds} aria-label={t('step.grounds')}>
            {duty.facts
              .flatMap((fact) => book.facts.get(fact) ?? [])
              .map((fact) => (
                <li key={fact.id}>
                  <Ground fact={fact} />
                </li>
              ))}
          </ul>
        </Stack>
      ))}
    </Panel>
  );
}

function Services({ services }: { readonly services: GuideReading['guide']['services'] }) {
  const { t } = useTranslation('guides');
  const book = useBook();
  const shown = services.flatMap(({ service: id, why }) => {
    const service = book.services.get(id);
    return service === undefined ? [] : [{ service, why }];
  });
  if (shown.length === 0) return null;
  return (
    <Panel title={t('aside.services')}>
      {shown.map(({ service, why }) => (
        <div key={service.id}>
          <Text fw={500}>{service.name}</Text>
          <div>
            <GuideText text={why} />
          </div>
          <ServiceLine service={service} />
        </div>
      ))}
    </Panel>
  );
}

/** How the service reaches people, what it costs them in one word, and how sure that is. */
function ServiceLine({ service }: { readonly service: ServiceType }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const forms: ReactNode = service.forms.map((form) => t(`service.form.${form}`)).join(', ');
  const checked = t(`service.checked.${service.confidence}`, { day: format.day(service.checkedOn) });
  return (
    <Text size="sm" c="dimmed">
      {forms} · {t(`service.payment.${service.payment}`)} · {checked}
    </Text>
  );
}

function Related({ related }: { readonly related: GuideReading['guide']['related'] }) {
  const { t } = useTranslation('guides');
  const book = useBook();
  const guides = useCall('guides.list', {});
  const shown = related.flatMap((id) => guides.data?.guides.find((guide) => guide.id === id) ?? []);
  if (shown.length === 0) return null;
  const search = book.request === null ? {} : { zaznam: book.request };
  return (
    <Panel title={t('aside.related')}>
      <ul className={styles.links}>
        {shown.map((guide) => (
          <li key={guide.id}>
            <Link to="/radce/$id" params={{ id: guide.id }} search={search}>
              {guide.title}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
