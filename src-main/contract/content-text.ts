/**
 * Marks inside the texts of content packs; both ends read them with this one parser.
 *
 * `{fact}` prints the value of a fact, `{fact:genitive}` the same after „do“. `{line:116006}` prints a telephone
 * number. `[words](term:id)`, `[words](office:id)`, `[words](service:id)`, `[words](guide:A1)` tie words to an
 * explanation. `**words**` stands out. An empty line begins a paragraph, `- ` an item of a list.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'fact'; readonly id: string; readonly genitive: boolean }
  | { readonly kind: 'line'; readonly id: string }
  | {
      readonly kind: 'link';
      readonly to: 'term' | 'office' | 'service' | 'guide';
      readonly id: string;
      readonly text: string;
    };

/** A paragraph has one item; a list has one for each line. */
export interface Block {
  readonly kind: 'paragraph' | 'list';
  readonly items: readonly (readonly Inline[])[];
}

const mark =
  /\{(?<line>line:)?(?<fact>[a-z0-9-]+)(?<genitive>:genitive)?\}|\[(?<words>[^\][]+)\]\((?<to>term|office|service|guide):(?<id>[A-Za-z0-9-]+)\)|\*\*(?<strong>[^*]+)\*\*/g;

/** Reads one line. Anything that is not a mark is text, braces and brackets included. */
export function parseInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let position = 0;
  for (const match of source.matchAll(mark)) {
    if (match.index > position) parts.push({ kind: 'text', text: source.slice(position, match.index) });
    position = match.index + match[0].length;
    const { line, fact, genitive, words, to, id, strong } = match.groups ?? {};
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (words !== undefined && id !== undefined)
      parts.push({ kind: 'link', to: to as 'term' | 'office' | 'service' | 'guide', id, text: words });
    else if (fact !== undefined && line !== undefined) parts.push({ kind: 'line', id: fact });
    else if (fact !== undefined) parts.push({ kind: 'fact', id: fact, genitive: genitive !== undefined });
  }
  if (position < source.length) parts.push({ kind: 'text', text: source.slice(position) });
  return parts;
}

/** Reads a passage: paragraphs and lists. Line breaks inside a paragraph are spaces. */
export function parsePassage(source: string): Block[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph): Block[] => {
      const lines = paragraph.split('\n').map((line) => line.trim());
      const first = lines.findIndex((line) => line.startsWith('- '));
      const before = first < 0 ? lines : lines.slice(0, first);
      const blocks: Block[] = [];
      if (before.length > 0) blocks.push({ kind: 'paragraph', items: [parseInline(before.join(' '))] });
      if (first >= 0) {
        const items: string[] = [];
        for (const line of lines.slice(first)) {
          if (line.startsWith('- ')) items.push(line.slice(2));
          else items.push(`${items.pop() ?? ''} ${line}`);
        }
        blocks.push({ kind: 'list', items: items.map(parseInline) });
      }
      return blocks;
    });
}

/** What the marks of a text are replaced by where it is printed as plain words. */
export interface PlainWords {
  fact(id: string, genitive: boolean): string;
  line(id: string): string;
}

/** A text without marks: for leaflets, searching and reading ease. */
export function plainText(source: string, words: PlainWords): string {
  return parseInline(source)
    .map((part) => {
      if (part.kind === 'fact') return words.fact(part.id, part.genitive);
      if (part.kind === 'line') return words.line(part.id);
      return part.text;
    })
    .join('');
}
