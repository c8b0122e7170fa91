// Ten requests of an app run at a time, as on the platform; the rest wait in order, and there is an end to waiting.

import { DinghyError } from '@dinghy/errors';
import type { ShimCall } from '../shim.ts';

const RUNNING_LIMIT = 10;
const WAITING_LIMIT = 200;

export interface RequestSlots {
  run<Result>(call: ShimCall, job: () => Promise<Result>): Promise<Result>;
  releaseApp(appId: string): void;
}

interface AppSlots {
  running: number;
  readonly waiting: (() => void)[];
}

export function createRequestSlots(): RequestSlots {
  const apps = new Map<string, AppSlots>();

  const slotsOf = (appId: string): AppSlots => {
    let slots = apps.get(appId);
    if (!slots) {
      slots = { running: 0, waiting: [] };
      apps.set(appId, slots);
    }
    return slots;
  };

  return {
    async run(call, job) {
      const slots = slotsOf(call.appId);
      if (slots.running >= RUNNING_LIMIT) await wait(slots, call);
      else slots.running++;
      try {
        return await job();
      } finally {
        // A slot goes over to the next in line without becoming free in between.
        const next = slots.waiting.shift();
        if (next) next();
        else slots.running--;
      }
    },
    releaseApp: (appId) => void apps.delete(appId),
  };
}

function wait(slots: AppSlots, { signal }: ShimCall): Promise<void> {
  if (slots.waiting.length >= WAITING_LIMIT) throw new DinghyError('NETWORK_TOO_MANY', { limit: WAITING_LIMIT });
  return new Promise((resolve, reject) => {
    const start = (): void => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      const index = slots.waiting.indexOf(start);
      if (index >= 0) slots.waiting.splice(index, 1);
      reject(new DinghyError('API_ABORTED', {}));
    };
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave);
    slots.waiting.push(start);
  });
}
