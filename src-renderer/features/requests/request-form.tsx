import { SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useId } from 'react';
import { ClassificationFields } from './classification-fields.tsx';
import type { FieldName, FieldProblem, FormFields } from './form-fields.ts';
import { ResidentFields } from './resident-fields.tsx';
import { useWords } from './use-words.ts';

/** What every part of the form is given. */
export interface FormPartProps {
  readonly fields: FormFields;
  readonly onChange: (name: FieldName, value: string) => void;
  readonly problems: Partial<Record<FieldName, FieldProblem>>;
}

interface RequestFormProps extends FormPartProps {
  readonly autoFocus?: boolean;
  /** Called for Ctrl+Enter from any field. */
  readonly onSubmit: () => void;
}

/**
 * The form of a request. Only the text is mandatory. Enter never sends it: in a line it does nothing, in the text
 * it makes a new line; Ctrl+Enter saves from anywhere.
 */
export function RequestForm({ autoFocus = false, onSubmit, ...part }: RequestFormProps) {
  const { t } = useWords();
  const id = useId();
  const problem = part.problems.text;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only a shortcut; every field is a real control
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="lg">
        <Textarea
          label={t('field.text')}
          description={t('field.textHint')}
          withAsterisk
          required
          autosize
          minRows={4}
          maxRows={18}
          maxLength={20_000}
          data-field="text"
          {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
          value={part.fields.text}
          error={problem === undefined ? undefined : t(`problem.${problem}`)}
          onChange={(event) => part.onChange('text', event.currentTarget.value)}
        />
        <Stack gap={4}>
          <Text c="dimmed">{t('form.optional')}</Text>
          <Text c="dimmed">{t('form.notRecord')}</Text>
        </Stack>
        <SimpleGrid type="container" cols={{ base: 1, '42rem': 2 }} spacing="xl" verticalSpacing="lg">
          <section aria-labelledby={`${id}-classification`}>
            <Title order={2} size="h3" mb="sm" id={`${id}-classification`}>
              {t('form.classification')}
            </Title>
            <ClassificationFields {...part} />
          </section>
          <section aria-labelledby={`${id}-resident`}>
            <Title order={2} size="h3" mb="sm" id={`${id}-resident`}>
              {t('form.resident')}
            </Title>
            <ResidentFields {...part} />
          </section>
        </SimpleGrid>
      </Stack>
    </div>
  );
}
