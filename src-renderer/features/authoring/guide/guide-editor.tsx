import { Stack, Tabs, Text, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guide } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { DraftNotice } from '../form/draft-notice.tsx';
import { type Editing, EditingContext, type InsertTarget, type Palette } from '../form/editing.ts';
import { isUnfinished } from '../form/faults.ts';
import styles from '../form/form.module.css';
import { focusPlace } from '../form/go-to-place.ts';
import { SaveBar } from '../form/save-bar.tsx';
import { useFormDraft } from '../form/use-form-draft.ts';
import type { DrawPreview } from './guide-editor-screen.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { SectionForm } from './section-form.tsx';
import { itemOf, type Section, sectionOf, sections } from './sections.ts';
import { Side } from './side.tsx';
import { type Remark, useReview, wrongBy } from './use-review.ts';

interface GuideEditorProps {
  readonly start: Guide;
  readonly palette: Palette;
  readonly preview: DrawPreview;
}

function isGuideForm(value: unknown): value is Guide {
  const read = Guide.safeParse(value);
  return read.success || isUnfinished(read.error.issues);
}

/** The form of a guide: one part at a time, beside it what the checks say and how the obec will read it. */
export function GuideEditor({ start, palette, preview }: GuideEditorProps) {
  const { t } = useTranslation('authoring');
  const navigate = useNavigate();
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const draft = useFormDraft(`authoring-guide-${start.id.toLowerCase()}`, start, isGuideForm);
  const save = useCommand('authoring.saveGuide');
  const form = useRef<HTMLDivElement>(null);
  const [section, setSection] = useState<Section>('basis');
  const [unfolded, unfold] = useState<string | null>(null);
  // What was asked for, with a number so that the same place can be asked for twice.
  const [wanted, setWanted] = useState<{ readonly place: string } | null>(null);
  const [inserting, insertInto] = useState<InsertTarget | null>(null);
  const review = useReview(draft.form);
  const { remarks } = review;
  const { ready } = draft;
  const asked = typeof address.misto === 'string' ? address.misto : null;

  const editing = useMemo(
    (): Editing => ({ palette, wrong: wrongBy(remarks), unfolded, unfold, insertInto }),
    [palette, remarks, unfolded],
  );

  function goTo(place: string) {
    setSection(sectionOf(place));
    unfold(itemOf(place));
    setWanted({ place: place === '' ? 'title' : place });
  }

  useEffect(() => {
    if (wanted !== null) focusPlace(form.current, wanted.place);
  }, [wanted]);

  useEffect(() => {
    if (!ready || asked === null) return;
    setSection(sectionOf(asked));
    unfold(itemOf(asked));
    setWanted({ place: asked === '' ? 'title' : asked });
  }, [ready, asked]);

  function store() {
    const read = Guide.safeParse(draft.form);
    const [first] = remarks;
    if (!read.success) {
      if (first?.kind === 'fault') goTo(first.place);
      return;
    }
    save.mutate(
      { guide: read.data },
      {
        onSuccess: ({ findings }) => {
          const errors = findings.filter(({ severity }) => severity === 'error').length;
          notifications.show({
            message: errors === 0 ? t('saved') : t('savedWithErrors', { count: errors }),
          });
          void draft.discard().then(() => navigate({ to: '/balicky' }));
        },
      },
    );
  }

  if (!ready) return <Skeletons rows={8} />;
  return (
    <EditingContext.Provider value={editing}>
      {draft.restored && <DraftNotice savedAt={draft.savedAt} onDiscard={() => void draft.discard()} />}
      <div className={styles.frame}>
        <div className={styles.columns}>
          <Stack gap="md" miw={0} ref={form}>
            <Tabs
              value={section}
              keepMounted={false}
              onChange={(next) => setSection(sections.find((each) => each === next) ?? section)}
            >
              <Tabs.List aria-label={t('sections')}>
                {sections.map((each) => (
                  <Tabs.Tab key={each} value={each}>
                    <SectionName section={each} remarks={remarks} />
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {sections.map((each) => (
                <Tabs.Panel key={each} value={each} pt="md">
                  <SectionForm
                    section={each}
                    guide={draft.form}
                    onChange={(part) => draft.setForm({ ...draft.form, ...part })}
                  />
                </Tabs.Panel>
              ))}
            </Tabs>
          </Stack>
          <Side guide={draft.form} review={review} preview={preview} onGo={goTo} />
        </div>
      </div>
      <SaveBar pending={save.isPending} failure={save.error} draft={draft} onSave={store}>
        <Verdict remarks={remarks} />
      </SaveBar>
      <InsertDialog target={inserting} palette={palette} onClose={() => insertInto(null)} />
    </EditingContext.Provider>
  );
}

interface SectionNameProps {
  readonly section: Section;
  readonly remarks: readonly Remark[];
}

function SectionName({ section, remarks }: SectionNameProps) {
  const { t } = useTranslation('authoring');
  const grave = remarks.filter(
    ({ kind, place }) => kind !== 'warning' && sectionOf(place) === section,
  ).length;
  return (
    <>
      {t(`section.${section}`)}
      {grave > 0 && (
        <Text span c="red.7" fw={700}>
          <span aria-hidden="true">{` (${grave})`}</span>
          <VisuallyHidden>{`: ${t('item.faults', { count: grave })}`}</VisuallyHidden>
        </Text>
      )}
    </>
  );
}

/** What the checks say, in one sentence. */
export function Verdict({ remarks }: { readonly remarks: readonly Pick<Remark, 'kind'>[] }) {
  const { t } = useTranslation('authoring');
  const count = (kind: Remark['kind']) => remarks.filter((remark) => remark.kind === kind).length;
  if (count('fault') > 0) return t('verdict.fault', { count: count('fault') });
  if (count('error') > 0) return t('verdict.error', { count: count('error') });
  if (count('warning') > 0) return t('verdict.warning', { count: count('warning') });
  return t('verdict.fine');
}
