// Which scopes the user has granted. A scope is asked for once, when the first API that needs it is called; the answer
// is kept, and can be changed in the settings. Only the user can answer, and only the user can be asked so often: a question
// that the mini-program itself takes back counts, and after the second one it is refused for the rest of the session.

import type { AbortSignalLike } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { PermissionStore } from '../permission-store.ts';
import { isKnownScope } from './scope-words.ts';

/** What the host says before the user is asked. `ask` leaves it to the user. */
export type PermissionDecision = 'allow' | 'deny' | 'ask';

export interface PermissionsOptions {
  readonly appId: string;
  readonly store: PermissionStore;
  readonly decide: (request: { readonly appId: string; readonly scope: string }) => PermissionDecision;
  /** Asks the user; resolves with the answer. The signal takes the question back. */
  readonly ask: (scope: string, signal: AbortSignalLike) => Promise<boolean>;
}

export interface Permissions {
  /**
   * Asks the user, where it takes asking. Callers at the same time share one question, and each leaves it by its own signal.
   *
   * @throws `API_SCOPE_DENIED`, `API_ABORTED`
   */
  require(scope: string, signal?: AbortSignalLike): Promise<void>;
  /** Scopes that have been asked for, with the answers; those that the mini-program has asked for too often are refused. */
  answered(): Readonly<Record<string, boolean>>;
  set(scope: string, allowed: boolean): void;
}

/** Questions of one scope that the mini-program may take back before it counts as refused: one may be a page that was left. */
const MAX_TAKEN_BACK = 2;

interface Question {
  /** Settles with the answer, or rejects with `API_ABORTED` when this caller leaves. */
  join(signal: AbortSignalLike | undefined): Promise<boolean>;
}

export function createPermissions({ appId, store, decide, ask }: PermissionsOptions): Permissions {
  const questions = new Map<string, Question>();
  const takenBack = new Map<string, number>();

  const isNagging = (scope: string): boolean => (takenBack.get(scope) ?? 0) >= MAX_TAKEN_BACK;

  const pose = (scope: string): Question => {
    const ending = new AbortController();
    const asked = ask(scope, ending.signal).then((allowed) => {
      store.set(appId, scope, allowed);
      return allowed;
    });
    const question = createQuestion(asked, () => {
      questions.delete(scope);
      takenBack.set(scope, (takenBack.get(scope) ?? 0) + 1);
      ending.abort();
    });
    const forget = (): void => {
      if (questions.get(scope) === question) questions.delete(scope);
    };
    asked.then(forget, forget);
    questions.set(scope, question);
    return question;
  };

  const decideByUser = async (scope: string, signal: AbortSignalLike | undefined): Promise<boolean> => {
    const known = store.get(appId, scope);
    if (known !== undefined) return known;
    if (signal?.aborted) throw new DinghyError('API_ABORTED', {});
    const pending = questions.get(scope);
    if (!pending && isNagging(scope)) return false;
    return (pending ?? pose(scope)).join(signal);
  };

  return {
    async require(scope, signal) {
      const decision = decide({ appId, scope });
      if (decision === 'allow') return;
      const allowed = decision === 'ask' && isKnownScope(scope) && (await decideByUser(scope, signal));
      if (!allowed) throw new DinghyError('API_SCOPE_DENIED', { scope });
    },
    answered() {
      const refused = [...takenBack.keys()].filter(isNagging).map((scope) => [scope, false] as const);
      const stored = store.list(appId).map((scope) => [scope, store.get(appId, scope) === true] as const);
      return Object.fromEntries([...refused, ...stored]);
    },
    set(scope, allowed) {
      takenBack.delete(scope);
      store.set(appId, scope, allowed);
    },
  };
}

/** @param takeBack called when the last caller has left before there was an answer */
function createQuestion(answer: Promise<boolean>, takeBack: () => void): Question {
  let callers = 0;
  return {
    join(signal) {
      callers += 1;
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          reject(new DinghyError('API_ABORTED', {}));
          callers -= 1;
          if (callers === 0) takeBack();
        };
        signal?.addEventListener('abort', leave);
        answer.finally(() => signal?.removeEventListener('abort', leave)).then(resolve, reject);
      });
    },
  };
}
