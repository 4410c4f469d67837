import { useTranslation } from 'react-i18next';
import { Rows } from './rows.tsx';
import { TextField } from './text-field.tsx';

interface PhraseListProps {
  readonly place: string;
  readonly title: string;
  readonly description?: string;
  readonly items: readonly string[];
  readonly most: number;
  readonly onChange: (items: string[]) => void;
}

/** A list of sentences. */
export function PhraseList({ place, title, description, items, most, onChange }: PhraseListProps) {
  const { t } = useTranslation('authoring');
  return (
    <Rows
      place={place}
      title={title}
      {...(description === undefined ? {} : { description })}
      items={items}
      most={most}
      add={t('row.add')}
      make={() => ''}
      toolsInside
      onChange={onChange}
    >
      {(item, position, change) => (
        <TextField
          tools
          place={`${place}/${position + 1}`}
          label={t('row.item', { position: position + 1 })}
          value={item}
          onChange={change}
        />
      )}
    </Rows>
  );
}
