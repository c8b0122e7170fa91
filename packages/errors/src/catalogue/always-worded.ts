/** Here, errors have their words from the start. */
export async function loadErrorWords(): Promise<void> {}

/** Here too. */
export function learnAuthorWords(): void {}
