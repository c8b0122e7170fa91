// A WXS syntax tree arrives, closures leave: variables are slots of frame arrays, so running code looks nothing up by
// name. Every block charges its size when it is entered, so a program's steps bound its time.
//
// A statement's closure answers how it ended: `undefined` for normally, or one of the three signals.

import { setOwn } from '../expression/member.ts';
import { binaryOperator, type Evaluate, unaryOperator } from '../expression/operators.ts';
import type { WxsExpression, WxsFunctionNode, WxsStatement, WxsTarget } from './format.ts';
import { WxsFunction, type WxsGate } from './function.ts';
import { callMember, callValue, deleteMember, getMember, setMember, WxsFailure } from './members.ts';
import { charge, type WxsState } from './state.ts';
import { createWxsObject, own } from './values.ts';

/** Item 0 is the frame of the enclosing function. */
export type Frame = unknown[];

type Run = Evaluate<Frame>;
type Signal = 'break' | 'continue' | 'return' | undefined;
type Execute = (frame: Frame) => Signal;

export interface WxsContext {
  readonly state: WxsState;
  readonly gate: WxsGate;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly require: (module: string) => unknown;
}

/** Reads and writes one place. `object` and `key` are evaluated once, also for `a[i++] += 1`. */
type Update = (frame: Frame, change: (old: unknown, frame: Frame) => unknown, result: 'old' | 'new') => unknown;

/**
 * Gives the function value that a function node evaluates to in a frame. The body is built when it is first called:
 * libraries bring many more functions than a page calls.
 */
export function buildFunction(node: WxsFunctionNode, context: WxsContext): (frame: Frame | undefined) => WxsFunction {
  const [, params, slots, statements, extra] = node;
  const { state } = context;
  let built: { readonly defaults: readonly (readonly [slot: number, value: Run])[]; readonly body: Execute } | undefined;

  function build(): NonNullable<typeof built> {
    const builder = new Builder(context);
    return {
      defaults: (extra?.d ?? []).map(([slot, value]) => [slot, builder.expression(value)] as const),
      body: builder.block(statements),
    };
  }

  return (parent) => {
    const self = new WxsFunction(
      (args) => {
        built ??= build();
        const frame: Frame = [parent];
        for (let slot = 0; slot < slots; slot++) frame.push(slot < params ? args[slot] : undefined);
        if (extra?.a !== undefined) frame[extra.a] = own([...args]);
        if (extra?.s !== undefined) frame[extra.s] = self;
        for (const [slot, value] of built.defaults) if (frame[slot] === undefined) frame[slot] = value(frame);
        if (built.body(frame) !== 'return') return undefined;
        const { result } = state;
        state.result = undefined;
        return result;
      },
      context.gate,
      params,
    );
    return self;
  };
}

class Builder {
  readonly #context: WxsContext;
  readonly #state: WxsState;
  #nodes = 0;

  constructor(context: WxsContext) {
    this.#context = context;
    this.#state = context.state;
  }

  block(statements: readonly WxsStatement[]): Execute {
    const before = this.#nodes;
    const parts = statements.map((statement) => this.statement(statement));
    const weight = 1 + this.#nodes - before;
    const state = this.#state;
    return (frame) => {
      charge(state, weight);
      for (const part of parts) {
        const signal = part(frame);
        if (signal !== undefined) return signal;
      }
      return undefined;
    };
  }

  statement(node: WxsStatement): Execute {
    const state = this.#state;
    switch (node[0]) {
      case 'e': {
        const value = this.expression(node[1]);
        return (frame) => void value(frame);
      }
      case '?': {
        const condition = this.expression(node[1]);
        const whenTrue = this.block(node[2]);
        const whenFalse = this.block(node[3] ?? []);
        return (frame) => (condition(frame) ? whenTrue(frame) : whenFalse(frame));
      }
      case 'for':
        return this.loop(node[1], node[2], node[3], node[4]);
      case 'do':
        return this.doLoop(node[1], node[2]);
      case 'switch':
        return this.switchOver(node[1], node[2]);
      case '{':
        return this.block(node[1]);
      case 'break':
      case 'continue': {
        const signal = node[0];
        return () => signal;
      }
      case 'return': {
        const value = this.expression(node[1] ?? ['u']);
        return (frame) => {
          state.result = value(frame);
          return 'return';
        };
      }
      case 'throw': {
        const value = this.expression(node[1]);
        return (frame) => {
          throw new WxsFailure(`Uncaught ${describe(value(frame))}`);
        };
      }
      default:
        return () => undefined;
    }
  }

  loop(init: WxsExpression, test: WxsExpression, update: WxsExpression, statements: readonly WxsStatement[]): Execute {
    const start = this.expression(init);
    const before = this.#nodes;
    const [condition, next] = [this.expression(test), this.expression(update)];
    const weight = this.#nodes - before;
    const body = this.block(statements);
    const state = this.#state;
    return (frame) => {
      for (start(frame); condition(frame); next(frame)) {
        charge(state, weight);
        const signal = body(frame);
        if (signal === 'break') break;
        if (signal === 'return') return signal;
      }
      return undefined;
    };
  }

  doLoop(statements: readonly WxsStatement[], test: WxsExpression): Execute {
    const body = this.block(statements);
    const condition = this.expression(test);
    const state = this.#state;
    return (frame) => {
      do {
        charge(state, 1);
        const signal = body(frame);
        if (signal === 'break') break;
        if (signal === 'return') return signal;
      } while (condition(frame));
      return undefined;
    };
  }

  switchOver(value: WxsExpression, nodes: Extract<WxsStatement, readonly ['switch', ...unknown[]]>[2]): Execute {
    const discriminant = this.expression(value);
    const cases = nodes.map(([test, body]) => ({
      test: test.length === 0 ? undefined : this.expression(test[0]),
      body: this.block(body),
    }));
    const fallback = cases.findIndex(({ test }) => test === undefined);
    return (frame) => {
      const wanted = discriminant(frame);
      const found = cases.findIndex(({ test }) => test !== undefined && test(frame) === wanted);
      const start = found < 0 ? fallback : found;
      for (let index = start; index >= 0 && index < cases.length; index++) {
        const signal = (cases[index] as { body: Execute }).body(frame);
        if (signal === 'break') break;
        if (signal !== undefined) return signal;
      }
      return undefined;
    };
  }

  expression(node: WxsExpression): Run {
    this.#nodes++;
    if (!Array.isArray(node)) return () => node;
    const { globals, require } = this.#context;
    const state = this.#state;
    const part = (index: number): Run => this.expression(node[index] as WxsExpression);
    switch (node[0]) {
      case 'u':
        return () => undefined;
      case 'l':
        return variable(node[1] as number, node[2] as number);
      case 'g': {
        const value = globals[String(node[1])];
        return () => value;
      }
      case 'r':
        return () => require(String(node[1]));
      case '.':
      case '[': {
        const [object, key, gate] = [part(1), part(2), this.#context.gate];
        return (frame) => getMember(state, gate, object(frame), key(frame));
      }
      case '(':
        return this.call(node[1] as WxsExpression, node.slice(2) as WxsExpression[]);
      case '=':
        return this.assignment(node[1] as string, node[2] as WxsTarget, part(3));
      case '++': {
        const update = this.update(node[1] as WxsTarget);
        const [delta, result] = [node[2] as number, node[3] === 1 ? 'new' : 'old'] as const;
        const old = unaryOperator<unknown>('pos', (value) => value) as (value: unknown) => number;
        return (frame) => update(frame, (value) => old(value) + delta, result);
      }
      case 'delete': {
        const target = node[1] as WxsExpression;
        if (!Array.isArray(target) || (target[0] !== '.' && target[0] !== '[')) return () => false;
        const [object, key] = [this.expression(target[1] as WxsExpression), this.expression(target[2] as WxsExpression)];
        return (frame) => deleteMember(state, object(frame), key(frame));
      }
      case ',': {
        const items = this.list(node.slice(1) as WxsExpression[]);
        return (frame) => {
          let last: unknown;
          for (const item of items) last = item(frame);
          return last;
        };
      }
      case '?': {
        const [condition, whenTrue, whenFalse] = [part(1), part(2), part(3)];
        return (frame) => (condition(frame) ? whenTrue(frame) : whenFalse(frame));
      }
      case 'a': {
        const items = this.list(node.slice(1) as WxsExpression[]);
        return (frame) => own(items.map((item) => item(frame)));
      }
      case 'o': {
        const entries = (node.slice(1) as [string, WxsExpression][]).map(
          ([key, value]) => [String(key), this.expression(value)] as const,
        );
        return (frame) => {
          const object = createWxsObject();
          for (const [key, value] of entries) setOwn(object, key, value(frame));
          return object;
        };
      }
      case 'f': {
        const create = buildFunction(node as unknown as WxsFunctionNode, this.#context);
        return (frame) => create(frame);
      }
      default: {
        const name = String(node[0]);
        return (node.length > 2 ? binaryOperator(name, part(1), part(2)) : unaryOperator(name, part(1))) ?? (() => undefined);
      }
    }
  }

  list(nodes: readonly WxsExpression[]): readonly Run[] {
    return nodes.map((node) => this.expression(node));
  }

  call(callee: WxsExpression, argumentNodes: readonly WxsExpression[]): Run {
    const args = this.list(argumentNodes);
    const state = this.#state;
    if (Array.isArray(callee) && (callee[0] === '.' || callee[0] === '[')) {
      const [object, key] = [this.expression(callee[1] as WxsExpression), this.expression(callee[2] as WxsExpression)];
      return (frame) => {
        const receiver = object(frame);
        const name = key(frame);
        return callMember(
          state,
          receiver,
          name,
          args.map((arg) => arg(frame)),
        );
      };
    }
    const target = this.expression(callee);
    return (frame) => {
      const value = target(frame);
      return callValue(
        value,
        args.map((arg) => arg(frame)),
        'value',
      );
    };
  }

  assignment(operator: string, target: WxsTarget, value: Run): Run {
    if (operator === '' && target[0] === 'l') {
      const [, up, slot] = target;
      if (up === 0) return (frame) => (frame[slot] = value(frame));
    }
    const update = this.update(target);
    if (operator === '') return (frame) => update(frame, () => value(frame), 'new');
    // The operator's closure reads its operands from a pair, so that the old value can come from the target.
    const combine = binaryOperator<readonly [unknown, Frame]>(
      operator,
      ([old]) => old,
      ([, frame]) => value(frame),
    );
    return (frame) => update(frame, (old) => combine?.([old, frame]), 'new');
  }

  update(target: WxsTarget): Update {
    const state = this.#state;
    if (target[0] === 'l') {
      const [, up, slot] = target;
      return (frame, change, result) => {
        const home = frameAt(frame, up);
        const old = home[slot];
        const value = change(old, frame);
        home[slot] = value;
        return result === 'old' ? old : value;
      };
    }
    const [object, key, gate] = [this.expression(target[1]), this.expression(target[2]), this.#context.gate];
    return (frame, change, result) => {
      const [holder, name] = [object(frame), key(frame)];
      // Read only where the old value is needed would be faster; reading also refuses `null`, as it must.
      const old = getMember(state, gate, holder, name);
      const value = change(old, frame);
      setMember(state, holder, name, value);
      return result === 'old' ? old : value;
    };
  }
}

function frameAt(frame: Frame, up: number): Frame {
  let home = frame;
  for (let level = 0; level < up; level++) home = home[0] as Frame;
  return home;
}

function variable(up: number, slot: number): Run {
  if (up === 0) return (frame) => frame[slot];
  if (up === 1) return (frame) => (frame[0] as Frame)[slot];
  return (frame) => frameAt(frame, up)[slot];
}

function describe(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'object' ? 'object' : String(value);
}
