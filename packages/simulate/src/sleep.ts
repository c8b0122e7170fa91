export function sleep(timeMs: number = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(), timeMs);
  });
}
