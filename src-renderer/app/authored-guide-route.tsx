import { GuideEditorScreen } from '../features/authoring/guide/guide-editor-screen.tsx';
import { GuidePreview } from '../features/guides/walk/guide-preview.tsx';

/** The workshop's form of a guide with the preview that Rádce draws. */
export function AuthoredGuideRoute() {
  return (
    <GuideEditorScreen
      preview={(reading, given, onAnswer) => (
        <GuidePreview reading={reading} given={given} onAnswer={onAnswer} />
      )}
    />
  );
}
