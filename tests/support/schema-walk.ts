import type { z } from 'zod';

/** One schema inside another, and how to get there: `rows[].who`. */
export interface InnerSchema {
  readonly path: string;
  readonly type: string;
  /** For objects: whether a field that was not declared is refused. */
  readonly strict: boolean;
}

interface Definition {
  readonly type: string;
  readonly [part: string]: unknown;
}

interface Schema {
  readonly _zod: { readonly def: Definition };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

/** Every schema inside a zod schema, itself first. Schemas that contain themselves are visited once. */
export function schemasInside(schema: z.ZodType): InnerSchema[] {
  const found: InnerSchema[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, path);
      return;
    }
    if (!isSchema(value) || seen.has(value)) return;
    seen.add(value);
    const { def } = value._zod;
    const rest = def.catchall;
    const strict = def.type !== 'object' || (isSchema(rest) && rest._zod.def.type === 'never');
    found.push({ path, type: def.type, strict });
    for (const [name, part] of Object.entries(def)) {
      if (name === 'shape') {
        for (const [field, inner] of Object.entries(part as object)) visit(inner, `${path}.${field}`);
      } else if (name === 'getter') {
        visit((part as () => unknown)(), path);
      } else if (name !== 'catchall') {
        visit(part, name === 'element' ? `${path}[]` : path);
      }
    }
  };
  visit(schema, '');
  return found;
}
