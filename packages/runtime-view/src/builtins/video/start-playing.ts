/** Plays a film or a sound. That it was stopped before it began is nobody's mistake. */
export async function startPlaying(media: HTMLMediaElement, failed: () => void): Promise<void> {
  try {
    await media.play();
  } catch (problem) {
    if ((problem as Partial<Error> | undefined)?.name !== 'AbortError') failed();
  }
}
