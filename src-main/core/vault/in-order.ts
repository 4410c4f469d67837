/** Runs work one piece after another, in the order it was asked for. */
export function inOrder(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    // A failed piece is its caller's business, not the next one's.
    last = result.catch(() => undefined);
    return result;
  };
}
