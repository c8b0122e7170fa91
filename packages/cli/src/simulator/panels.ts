// The two lists beside the device. Everything in them is text that a mini-program or its author wrote.

import type { MiniProgramEvents } from '@dinghy/container';
import type { DevSnapshot as Snapshot } from '../dev/dev-state.ts';

/** Lines that are kept: a program may write without end. */
const LINE_COUNT_MAX = 500;

export function showFindings(list: HTMLElement, diagnostics: Snapshot['diagnostics']): void {
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = [...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity]);
  list.replaceChildren(...(sorted.length === 0 ? [makeItem('empty', 'Nothing to say about this build.')] : sorted.map(toItem)));
}

function toItem({ severity, code, file, range, message, frame, hint }: Snapshot['diagnostics'][number]): HTMLElement {
  const item = makeItem(severity);
  const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
  item.append(make('strong', severity), ` ${place} `, make('em', code), `\n${message}`);
  if (frame !== undefined) item.append(make('pre', frame));
  else item.append('\n');
  item.append(make('em', hint));
  return item;
}

export interface ConsolePanel {
  write(kind: 'error' | 'warn' | 'log', text: string): void;
  clear(): void;
}

export function createConsolePanel(list: HTMLElement): ConsolePanel {
  return {
    write(kind, text) {
      const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
      const item = makeItem(kind, text);
      item.className = 'line';
      list.append(item);
      while (list.childElementCount > LINE_COUNT_MAX) list.firstElementChild?.remove();
      if (isAtEnd) list.scrollTop = list.scrollHeight;
    },
    clear: () => list.replaceChildren(),
  };
}

export function toLine({ level, args }: MiniProgramEvents['console']): ['error' | 'warn' | 'log', string] {
  const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  return [level === 'error' || level === 'warn' ? level : 'log', text];
}

function makeItem(kind: string, text = ''): HTMLElement {
  const item = make('li', text);
  item.dataset.kind = kind;
  return item;
}

function make(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
