// Over a bridge that carries nothing but text: a native web view's, a bare engine's one `send(string)`.
// Long messages are cut into parts, because such bridges have limits of their own and lose what exceeds them.

import { DinghyError } from '@dinghy/errors';
import type { Transport } from '../transport.ts';
import { textCodec } from '../values/text-codec.ts';
import { createDeliveryQueue } from './delivery-queue.ts';

export interface StringChannel {
  send(text: string): void;
  /** Called once. */
  onText(listener: (text: string) => void): void;
  onClose?(listener: () => void): void;
  close?(): void;
}

export interface StringTransportOptions {
  /** Characters of one text; longer messages go in parts. Default 1 Mi. */
  readonly maxTextLength?: number;
  /** Characters of one message. Longer ones are refused on the way out and dropped on the way in. Default 32 Mi. */
  readonly maxMessageLength?: number;
}

export interface StringTransport extends Transport {
  /** Texts dropped because they were no message. */
  readonly dropped: number;
}

// JSON never starts with these. `+` says that the message goes on in the next text, `.` that it ends with this one.
const PART = '+';
const LAST_PART = '.';

/**
 * Carries JSON values as text.
 *
 * @example
 * const transport = createStringTransport({
 *   send: (text) => native.postMessage(text),
 *   onText: (listener) => { globalThis.onNativeText = listener; },
 * });
 */
export function createStringTransport(channel: StringChannel, options: StringTransportOptions = {}): StringTransport {
  const { maxTextLength = 1 << 20, maxMessageLength = 1 << 25 } = options;
  const inbound = createDeliveryQueue();
  let isClosed = false;
  let dropped = 0;
  let parts: string[] = [];
  let partsLength = 0;

  function receiveText(text: unknown): void {
    if (typeof text !== 'string' || text.length > maxTextLength) giveUp();
    else if (text.startsWith(PART)) receivePart(text.slice(1), false);
    else if (text.startsWith(LAST_PART)) receivePart(text.slice(1), true);
    else {
      // A whole message between parts: what had arrived of the other one has lost its end.
      if (parts.length > 0) giveUp();
      receiveMessage(text);
    }
  }

  function receivePart(text: string, isLast: boolean): void {
    parts.push(text);
    partsLength += text.length;
    if (partsLength > maxMessageLength) giveUp();
    else if (isLast) {
      const message = parts.join('');
      forgetParts();
      receiveMessage(message);
    }
  }

  function receiveMessage(text: string): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      giveUp();
      return;
    }
    inbound.push(value);
  }

  function giveUp(): void {
    dropped++;
    forgetParts();
  }

  function forgetParts(): void {
    parts = [];
    partsLength = 0;
  }

  channel.onText(receiveText);
  channel.onClose?.(() => inbound.finish());

  return {
    canTransfer: false,
    codec: textCodec,
    get dropped() {
      return dropped;
    },
    send(value) {
      if (isClosed) return;
      const text = toText(value);
      if (text.length > maxMessageLength) fail(`longer than ${maxMessageLength} characters`);
      if (text.length <= maxTextLength) channel.send(text);
      else for (const part of cut(text, maxTextLength - 1)) channel.send(part);
    },
    onMessage: (receiver) => inbound.onMessage(receiver),
    onClose: (listener) => inbound.onClose(listener),
    close() {
      if (isClosed) return;
      isClosed = true;
      inbound.discard();
      channel.close?.();
    },
  };
}

function toText(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    fail('cyclic, or nested too deep');
  }
  if (text === undefined) fail(`a ${typeof value} is not plain data`);
  // Native sides hand text over by building script, although they should not; these end a string or a script there.
  return text.replace(/[\u2028\u2029]|<\//g, escapeForScript);
}

function escapeForScript(found: string): string {
  if (found === '</') return '<\\/';
  return found === '\u2028' ? '\\u2028' : '\\u2029';
}

/** Never between the halves of a surrogate pair: a bridge that converts to UTF-8 would destroy both. */
function cut(text: string, maxLength: number): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > maxLength) {
    const last = text.charCodeAt(start + maxLength - 1);
    const end = start + maxLength - (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
    parts.push(PART + text.slice(start, end));
    start = end;
  }
  parts.push(LAST_PART + text.slice(start));
  return parts;
}

function fail(problem: string): never {
  throw new DinghyError('BRIDGE_VALUE_INVALID', { problem });
}
