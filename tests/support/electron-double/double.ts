import { EventEmitter } from 'node:events';
import { checkArguments } from './check.ts';
import { type Declarations, eventsOf, memberOf } from './declarations.ts';

/** One thing the program asked of Electron. */
export interface Recorded {
  readonly on: string;
  readonly member: string;
  readonly values: readonly unknown[];
}

/** What a member answers in the test; everything else that is declared answers `undefined`. */
export type Behaviour = Record<string, unknown>;

const listening = new Set([
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'emit',
  'removeAllListeners',
]);

/**
 * Makes stand-ins for Electron's objects and classes. They know what `electron.d.ts` knows: a member, an event,
 * an option or a value that is not there throws, and everything asked is recorded.
 */
export function electronDouble({ types }: Declarations) {
  const recorded: Recorded[] = [];
  const emitters = new Map<object, EventEmitter>();

  function callable(type: string, member: string, own: unknown, self: () => object, emitter: EventEmitter) {
    const declared = memberOf(types, type, member);
    const signatures = declared?.signatures.filter((signature) => signature.startsWith('(')) ?? [];
    return (...values: unknown[]): unknown => {
      recorded.push({ on: type, member, values });
      const event = values[0];
      const events = eventsOf(types, type);
      if (listening.has(member) && events.size > 0) {
        if (!events.has(String(event))) throw new TypeError(`electron.d.ts: ${type} has no event ${event}`);
        return Reflect.apply(emitter[member as 'on'], emitter, values) === emitter ? self() : undefined;
      }
      const wrong = checkArguments(types, signatures, values);
      if (wrong !== null) throw new TypeError(`electron.d.ts: ${type}.${member}: ${wrong}`);
      return typeof own === 'function' ? own(...values) : own;
    };
  }

  /** A stand-in for an object of a declared type. */
  function object(type: string, behaviour: Behaviour = {}): object {
    const emitter = new EventEmitter();
    const self: object = new Proxy(Object.create(null), {
      get(_target, key) {
        if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
        const declared = memberOf(types, type, key);
        const heard = listening.has(key) && eventsOf(types, type).size > 0;
        if (declared === null && !heard) throw new TypeError(`electron.d.ts: ${type} has no ${key}`);
        const isMethod = heard || declared?.signatures.some((signature) => signature.startsWith('('));
        return isMethod ? callable(type, key, behaviour[key], () => self, emitter) : behaviour[key];
      },
      set() {
        throw new TypeError(`Nothing of ${type} is set by this program.`);
      },
    });
    emitters.set(self, emitter);
    return self;
  }

  /** A stand-in for a class: `make` gives the behaviour of each instance. */
  function classOf(
    type: string,
    statics: Behaviour,
    make: (options: unknown, self: () => object) => Behaviour,
  ) {
    const construct = memberOf(types, type, 'constructor')?.signatures ?? [];
    const none = new EventEmitter();
    return new Proxy(class {}, {
      construct(_target, values: unknown[]) {
        recorded.push({ on: type, member: 'constructor', values });
        const wrong = checkArguments(types, construct, values);
        if (wrong !== null) throw new TypeError(`electron.d.ts: new ${type}: ${wrong}`);
        const behaviour: Behaviour = {};
        const self = object(type, behaviour);
        Object.assign(
          behaviour,
          make(values[0], () => self),
        );
        return self;
      },
      get(_target, key) {
        if (typeof key === 'symbol') return undefined;
        const declared = memberOf(types, type, key);
        if (declared?.isStatic !== true) throw new TypeError(`electron.d.ts: ${type} has no static ${key}`);
        if (declared.signatures[0]?.startsWith(':')) return statics[key];
        return callable(type, key, statics[key], () => ({}), none);
      },
    });
  }

  /** Lets Electron "happen": gives the listeners of `target` an event. */
  function emit(target: object, event: string, ...values: unknown[]): void {
    const emitter = emitters.get(target);
    if (emitter === undefined) throw new TypeError('Not an object of the double.');
    emitter.emit(event, ...values);
  }

  return { recorded, object, classOf, emit };
}
