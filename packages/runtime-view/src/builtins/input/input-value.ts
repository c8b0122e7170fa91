// What a text field shows, between what the user types and what the page binds. The page learns of each change a round
// trip later, so what it binds may be an echo of something that the user has typed past already; such an echo must not
// take characters away. Any other value is the page's will and is shown.

export interface InputValue {
  /** The user has changed the field; `text` goes to the page. */
  typed(text: string): void;
  /** The page has bound a value. Returns what the field must show now, or `undefined` to leave it alone. */
  bound(text: string): string | undefined;
}

/** More unanswered changes than a person types in the time of a round trip. */
const PENDING_MAX = 64;

export function createInputValue(): InputValue {
  /** What was typed and has not come back, oldest first. */
  let pending: string[] = [];
  return {
    typed(text) {
      pending.push(text);
      if (pending.length > PENDING_MAX) pending = pending.slice(-PENDING_MAX);
    },
    bound(text) {
      const echo = pending.lastIndexOf(text);
      if (echo < 0) {
        pending = [];
        return text;
      }
      pending = pending.slice(echo);
      return undefined;
    },
  };
}
