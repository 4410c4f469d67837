import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, useMemo } from 'react';
import { type Inline, parseInline, parsePassage } from '#contract';
import { useBook, usePlainText } from './book.ts';
import { Explained } from './explained.tsx';
import { FactValue } from './fact-value.tsx';
import styles from './marks.module.css';
import { OfficeContact } from './office-contact.tsx';
import { spaced, wholeNumber } from './spacing.ts';

/** One line of a content pack: facts with their marks, terms and offices explained on the spot. */
export function GuideText({ text }: { readonly text: string }) {
  const parts = useMemo(() => parseInline(text), [text]);
  return <Parts parts={parts} />;
}

/** A text of several paragraphs and lists. */
export function GuidePassage({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parsePassage(text), [text]);
  return (
    <div className={styles.passage}>
      {blocks.map((block, position) => {
        const key = `${position}-${block.kind}`;
        if (block.kind === 'paragraph') {
          return (
            // Explanations are boxes, which may not stand in a <p>.
            <div key={key}>
              <Parts parts={block.items[0] ?? []} />
            </div>
          );
        }
        return (
          <ul key={key}>
            {block.items.map((item) => (
              <li key={JSON.stringify(item)}>
                <Parts parts={item} />
              </li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly Inline[] }) {
  return parts.map((part, position) => {
    const key = `${position}-${part.kind}`;
    return (
      <Fragment key={key}>
        <Part part={part} />
      </Fragment>
    );
  });
}

function Part({ part }: { readonly part: Inline }) {
  const book = useBook();
  switch (part.kind) {
    case 'text':
      return spaced(part.text);
    case 'strong':
      return <strong>{spaced(part.text)}</strong>;
    case 'fact':
      return <FactValue id={part.id} genitive={part.genitive} />;
    case 'line':
      return <span className={styles.number}>{wholeNumber(book.lines.get(part.id)?.number ?? part.id)}</span>;
    case 'link':
      return <Reference part={part} />;
  }
}

function Reference({ part }: { readonly part: Extract<Inline, { kind: 'link' }> }) {
  const book = useBook();
  const plain = usePlainText();
  const words = spaced(part.text);
  switch (part.to) {
    case 'guide': {
      const search = book.request === null ? {} : { zaznam: book.request };
      return (
        <Link className={styles.link} to="/radce/$id" params={{ id: part.id }} search={search}>
          {words}
        </Link>
      );
    }
    case 'term': {
      const term = book.terms.get(part.id);
      if (term === undefined) return words;
      return (
        <Explained
          explanation={
            <>
              <Text fw={500}>{term.term}</Text>
              <Text>{plain(term.explains)}</Text>
            </>
          }
        >
          {words}
        </Explained>
      );
    }
    case 'service': {
      const service = book.services.get(part.id);
      if (service === undefined) return words;
      return (
        <Explained
          explanation={
            <>
              <Text fw={500}>{service.name}</Text>
              <Text>{plain(service.does)}</Text>
            </>
          }
        >
          {words}
        </Explained>
      );
    }
    case 'office':
      if (!book.offices.has(part.id)) return words;
      return <Explained explanation={<OfficeContact id={part.id} whole />}>{words}</Explained>;
  }
}
