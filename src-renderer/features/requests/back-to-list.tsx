import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconBack } from '../../ui/icons.tsx';
import { rememberedList } from './remembered-list.ts';
import { useWords } from './use-words.ts';

/** Back to the list as it was left: with its search, filters and page. */
export function BackToList() {
  const { t } = useWords();
  return (
    <div>
      <Anchor
        style={{ display: 'inline-flex', gap: '0.375rem', alignItems: 'center' }}
        renderRoot={(root) => <Link to="/zaznamy" search={rememberedList().address} {...root} />}
      >
        <IconBack size={18} />
        {t('detail.back')}
      </Anchor>
    </div>
  );
}
