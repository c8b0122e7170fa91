import { type CatalogueEntry, entry } from './entry.ts';

/** The realm that runs mini-program code, and the frame documents that hold it and the page views. */
export const engineErrors = {
  ENGINE_START_FAILED: entry<{ engine: string; detail: string }>(
    ({ engine, detail }) => `The logic layer did not start in the engine ${engine}: ${detail}.`,
    'Check that the frame documents are served unchanged, with the headers that come with them; see docs/guide/serving-frames.md.',
  ),
  ENGINE_SCRIPT_FAILED: entry<{ root: string; detail: string }>(
    ({ root, detail }) => `The code of the ${root === '' ? 'main package' : `subpackage ${root}`} could not be run: ${detail}`,
    'Build the app package again; if it still fails, the compiler let through code that this browser cannot parse.',
  ),
  ENGINE_REALM_ENDED: entry<{ reason: string; detail: string }>(
    ({ reason, detail }) => `The logic layer was ended (${reason}): ${detail}.`,
    ({ reason }) =>
      reason === 'unresponsive'
        ? 'The mini-program blocked its thread or ran out of memory; look for endless loops and growing data.'
        : 'The mini-program sent more than a session may, or what no session sends.',
  ),
  ENGINE_NOT_ISOLATED: entry<{ engine: string }>(
    ({ engine }) => `The engine ${engine} isolates nothing and was not asked for explicitly.`,
    'Pass { isolated: false } in tests that run only code of their own. Never run other people’s mini-programs in it.',
  ),
  FRAME_LOAD_TIMEOUT: entry<{ kind: string; seconds: number }>(
    ({ kind, seconds }) => `The ${kind} frame document did not answer within ${seconds} s.`,
    'Check its address, that the host page’s policy admits it (frame-src; script-src for embedded frames), and the browser’s console.',
  ),
  FRAME_NOT_OPAQUE: entry<{ kind: string; origin: string }>(
    ({ kind, origin }) => `The ${kind} frame runs in the origin ${origin} instead of an opaque one.`,
    'The browser does not honour the iframe’s sandbox attribute; mini-programs cannot run safely in it.',
  ),
  FRAME_VERSION_MISMATCH: entry<{ kind: string; expected: number; found: number }>(
    ({ kind, expected, found }) => `The ${kind} frame document speaks version ${found} where ${expected} is expected.`,
    'Serve the frame documents of the same release as the container.',
  ),
  FRAME_DISPOSED: entry<{ kind: string }>(
    ({ kind }) => `The ${kind} frame was closed before it was ready.`,
    'Nothing to do: the mini-program was closed while it opened.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
