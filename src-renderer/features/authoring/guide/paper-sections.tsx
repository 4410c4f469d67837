import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallTarget } from '#contract';
import { ChoiceField, ChoicesField } from '../form/choices.tsx';
import { PhraseList } from '../form/phrase-list.tsx';
import { Rows } from '../form/rows.tsx';
import { TextField } from '../form/text-field.tsx';
import { useChoices } from '../form/use-choices.ts';
import type { SectionProps } from './sections.ts';

/** In one list of choices: `line:158`, `office:ospod`. */
function chosen(target: CallTarget): string {
  return 'line' in target ? `line:${target.line}` : `office:${target.office}`;
}

function targetOf(choice: string, why: string): CallTarget {
  const [kind, id = ''] = choice.split(':');
  return kind === 'line' ? { line: id, why } : { office: id, why };
}

/** One minute at the door. */
export function CardSection({ guide: { card }, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const choices = useChoices();
  const change = (part: Partial<typeof card>) => onChange({ card: { ...card, ...part } });
  const reachable = [
    ...choices.lines.map(({ value, label }) => ({ value: `line:${value}`, label })),
    ...choices.offices.map(({ value, label }) => ({ value: `office:${value}`, label })),
  ];
  return (
    <Stack gap="lg">
      <PhraseList
        place="card/say"
        title={t('card.say')}
        description={t('card.sayHint')}
        items={card.say}
        most={4}
        onChange={(say) => change({ say })}
      />
      <Rows
        place="card/call"
        title={t('card.call')}
        items={card.call}
        most={4}
        add={t('row.add')}
        make={(): CallTarget => ({ office: '', why: '' })}
        onChange={(call) => change({ call })}
      >
        {(target, position, changeTarget) => (
          <Stack gap="sm">
            <ChoiceField
              place={`card/call/${position + 1}/whom`}
              label={t('card.whom')}
              data={reachable}
              value={chosen(target) === 'office:' ? '' : chosen(target)}
              onChange={(choice) => changeTarget(targetOf(choice, target.why))}
            />
            <TextField
              place={`card/call/${position + 1}/why`}
              label={t('card.why')}
              value={target.why}
              onChange={(why) => changeTarget({ ...target, why })}
            />
          </Stack>
        )}
      </Rows>
      <PhraseList
        place="card/never"
        title={t('section.never')}
        items={card.never}
        most={4}
        onChange={(never) => change({ never })}
      />
    </Stack>
  );
}

/** For the resident, easy to read. */
export function LeafletSection({ guide: { leaflet }, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const choices = useChoices();
  const change = (part: Partial<typeof leaflet>) => onChange({ leaflet: { ...leaflet, ...part } });
  const list = (name: 'about' | 'go' | 'take', most: number) => (
    <PhraseList
      place={`leaflet/${name}`}
      title={t(`leaflet.${name}`)}
      items={leaflet[name]}
      most={most}
      onChange={(items) => change({ [name]: items })}
    />
  );
  const line = (name: 'title' | 'cost' | 'deadline') => (
    <TextField
      place={`leaflet/${name}`}
      label={t(`leaflet.${name}`)}
      value={leaflet[name]}
      onChange={(text) => change({ [name]: text })}
    />
  );
  return (
    <Stack gap="lg">
      {line('title')}
      {list('about', 4)}
      {list('go', 5)}
      {list('take', 8)}
      {line('cost')}
      {line('deadline')}
      <ChoicesField
        place="leaflet/offices"
        label={t('leaflet.offices')}
        most={4}
        data={choices.offices}
        value={leaflet.offices}
        onChange={(offices) => change({ offices })}
      />
      <ChoicesField
        place="leaflet/lines"
        label={t('leaflet.lines')}
        most={3}
        data={choices.lines}
        value={leaflet.lines}
        onChange={(lines) => change({ lines })}
      />
    </Stack>
  );
}
