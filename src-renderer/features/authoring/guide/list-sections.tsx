import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField, ChoicesField } from '../form/choices.tsx';
import { PhraseList } from '../form/phrase-list.tsx';
import { Rows } from '../form/rows.tsx';
import { TextField } from '../form/text-field.tsx';
import { useChoices } from '../form/use-choices.ts';
import type { SectionProps } from './sections.ts';

/** What the obec can do itself, and what it must report. */
export function DutiesSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const choices = useChoices();
  return (
    <Stack gap="lg">
      <PhraseList
        place="municipality"
        title={t('duties.municipality')}
        items={guide.municipality}
        most={8}
        onChange={(municipality) => onChange({ municipality })}
      />
      <Rows
        place="report"
        title={t('duties.report')}
        description={t('duties.reportHint')}
        items={guide.report}
        most={5}
        add={t('row.add')}
        make={() => ({ text: '', office: '', facts: [] })}
        onChange={(report) => onChange({ report })}
      >
        {(duty, position, change) => (
          <Stack gap="sm">
            <TextField
              place={`report/${position + 1}/text`}
              label={t('duties.text')}
              value={duty.text}
              onChange={(text) => change({ ...duty, text })}
            />
            <ChoiceField
              place={`report/${position + 1}/office`}
              label={t('duties.office')}
              data={choices.offices}
              value={duty.office}
              onChange={(office) => change({ ...duty, office })}
            />
            <ChoicesField
              place={`report/${position + 1}/facts`}
              label={t('duties.facts')}
              most={6}
              data={choices.facts}
              value={duty.facts}
              onChange={(facts) => change({ ...duty, facts })}
            />
          </Stack>
        )}
      </Rows>
    </Stack>
  );
}

export function NeverSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  return (
    <PhraseList
      place="never"
      title={t('section.never')}
      description={t('never.hint')}
      items={guide.never}
      most={8}
      onChange={(never) => onChange({ never })}
    />
  );
}

export function ServicesSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const choices = useChoices();
  return (
    <Rows
      place="services"
      title={t('section.services')}
      items={guide.services}
      most={8}
      add={t('row.add')}
      make={() => ({ service: '', why: '' })}
      onChange={(services) => onChange({ services })}
    >
      {(fitting, position, change) => (
        <Stack gap="sm">
          <ChoiceField
            place={`services/${position + 1}/service`}
            label={t('services.service')}
            data={choices.services}
            value={fitting.service}
            onChange={(service) => change({ ...fitting, service })}
          />
          <TextField
            place={`services/${position + 1}/why`}
            label={t('services.why')}
            value={fitting.why}
            onChange={(why) => change({ ...fitting, why })}
          />
        </Stack>
      )}
    </Rows>
  );
}

/** How residents say it themselves. */
export function WordsSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  return (
    <PhraseList
      place="words"
      title={t('section.words')}
      description={t('words.hint')}
      items={guide.words}
      most={40}
      onChange={(words) => onChange({ words })}
    />
  );
}
