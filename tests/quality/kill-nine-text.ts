/** The text of a named record: of uneven length, and recognisable as whole or torn at both ends. */
export function textOf(name: string): string {
  const number = Number(name.replace(/\D/g, ''));
  return `Začátek ${name}. ${'Příliš žluťoučký kůň úpěl ďábelské ódy. '.repeat((number * 7) % 40)}Konec ${name}.`;
}

/** The name in a text that `textOf` made, or `null` when the text is not whole. */
export function nameOf(text: string): string | null {
  const name = /^Začátek ([a-z]+-\d+)\./.exec(text)?.[1];
  return name !== undefined && textOf(name) === text ? name : null;
}
