import classes from './recovery.module.css';

/** The code in large groups of four, as it will be read from paper. */
export function CodeGroups({ code }: { readonly code: string }) {
  return (
    <p className={classes.code} translate="no">
      {code.split('-').map((group, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal; their order never changes
        <span key={position}>{group} </span>
      ))}
    </p>
  );
}
