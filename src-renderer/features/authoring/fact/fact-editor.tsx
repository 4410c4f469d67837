import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../bridge/calls.ts';
import { dayOf } from '../../../format/dates.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { DraftNotice } from '../form/draft-notice.tsx';
import { type Editing, EditingContext, type Palette } from '../form/editing.ts';
import { focusPlace } from '../form/go-to-place.ts';
import { idFromWords } from '../form/list-edits.ts';
import { RemarksList } from '../form/remarks-list.tsx';
import { SaveBar } from '../form/save-bar.tsx';
import { useFormDraft } from '../form/use-form-draft.ts';
import { Verdict } from '../guide/guide-editor.tsx';
import { type FactForm, isFactForm, readFact, type VersionForm } from './fact-form.ts';
import { withBeginning, withDetails, withNextVersion, withoutVersion } from './fact-versions.ts';
import { FactKindFields } from './kind-fields.tsx';
import { useFactReview } from './use-fact-review.ts';
import { VersionFields } from './version-fields.tsx';

interface FactEditorProps {
  /** Its identifier is empty for a fact that does not exist yet. */
  readonly start: FactForm;
  readonly palette: Palette;
}

const nothingYet: ReturnType<typeof useFactReview>['remarks'] = [];
/** So many words of its sentence name a new fact. */
const wordsInId = 6;
/** The contract takes no more versions. */
const mostVersions = 20;

/** The form of a fact with its versions, one under another. */
export function FactEditor({ start, palette }: FactEditorProps) {
  const { t } = useTranslation('authoring');
  const navigate = useNavigate();
  const isNew = start.id === '';
  const draft = useFormDraft<FactForm>(`authoring-fact-${isNew ? 'novy' : start.id}`, start, isFactForm);
  const save = useCommand('authoring.saveFact');
  const place = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const { form, setForm } = draft;
  const id = useMemo(() => {
    if (!isNew) return start.id;
    const words = (form.versions[0]?.text ?? '').split(/\s+/).slice(0, wordsInId).join(' ');
    return idFromWords('mas', words === '' ? 'udaj' : words, new Set(palette.facts.map((fact) => fact.id)));
  }, [isNew, start.id, form.versions, palette.facts]);
  const { remarks, failure } = useFactReview(form, id);
  // A form nobody has touched yet is empty, not wrong.
  const shown = isNew && draft.savedAt === null && !tried ? nothingYet : remarks;

  const editing = useMemo((): Editing => {
    const grave = shown.filter(({ kind }) => kind !== 'warning').reverse();
    const wrong = new Map(grave.map((remark) => [remark.place, remark.sentence]));
    return { palette, wrong, unfolded: null, unfold: () => undefined, insertInto: null };
  }, [palette, shown]);

  function changeVersion(position: number, { validFrom, ...details }: Partial<VersionForm>) {
    const begun = validFrom === undefined ? form.versions : withBeginning(form.versions, position, validFrom);
    const versions = begun.map((version, each) =>
      each === position ? withDetails(version, details, form.kind) : version,
    );
    setForm({ ...form, versions });
  }

  function store() {
    const reading = readFact(form, id);
    setTried(true);
    if (!reading.ok) {
      focusPlace(place.current, reading.faults[0]?.place ?? '');
      return;
    }
    save.mutate(
      { fact: reading.fact },
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

  if (!draft.ready) return <Skeletons rows={6} />;
  return (
    <EditingContext.Provider value={editing}>
      {draft.restored && <DraftNotice savedAt={draft.savedAt} onDiscard={() => void draft.discard()} />}
      <Stack gap="md" ref={place}>
        <FactKindFields isNew={isNew} form={form} onChange={(part) => setForm({ ...form, ...part })} />
        <Facts facts={[{ name: t('fact.id'), value: <code>{`{${id}}`}</code> }]} />
        {form.versions.map((version, position) => {
          const key = `${position}`;
          const removable =
            form.versions.length > 1
              ? { onRemove: () => setForm({ ...form, versions: withoutVersion(form.versions, position) }) }
              : {};
          return (
            <VersionFields
              key={key}
              kind={form.kind}
              position={position}
              version={version}
              onChange={(details) => changeVersion(position, details)}
              {...removable}
            />
          );
        })}
        {form.versions.length < mostVersions && (
          <div>
            <Button
              variant="default"
              onClick={() =>
                setForm({ ...form, versions: withNextVersion(form.versions, dayOf(new Date())) })
              }
            >
              {t('fact.addVersion')}
            </Button>
            <Text size="sm" c="dimmed" mt={4}>
              {t('fact.addVersionHint')}
            </Text>
          </div>
        )}
        <ErrorMessage failure={failure} />
        {shown.length > 0 && (
          <RemarksList
            remarks={shown}
            nameOf={(where) => nameOfField(where, t)}
            onGo={(where) => focusPlace(place.current, where)}
          />
        )}
      </Stack>
      <SaveBar pending={save.isPending} failure={save.error} draft={draft} onSave={store}>
        <Verdict remarks={remarks} />
      </SaveBar>
    </EditingContext.Provider>
  );
}

const named = [
  ...(['validFrom', 'validTo', 'value', 'say', 'sayGenitive', 'text'] as const),
  ...(['law', 'name', 'url', 'confidence', 'checkedOn', 'unit', 'ask'] as const),
] as const;

function nameOfField(place: string, t: (key: `fact.${(typeof named)[number]}`) => string): string {
  const last = place.split('/').at(-1);
  return t(`fact.${named.find((name) => name === last) ?? 'text'}`);
}
