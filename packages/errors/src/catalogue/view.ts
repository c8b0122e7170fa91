import { type CatalogueEntry, entry } from './entry.ts';

export const viewErrors = {
  VIEW_COMMIT_INVALID: entry<{ problem: string }>(
    ({ problem }) => `The page view refused a commit: ${problem}.`,
    'The view has asked for the whole page again. Report this with a bridge log; it is a fault of the logic layer, not of the page.',
  ),
  VIEW_COMPONENT_UNKNOWN: entry<{ path: string }>(
    ({ path }) => `The page view has no template for the component "${path}".`,
    'Check that the component is listed in "usingComponents" of the page or component that creates it, and build again.',
  ),
  VIEW_TEMPLATE_TOO_DEEP: entry<{ path: string; limit: number }>(
    ({ path, limit }) => `Templates of "${path}" call one another more than ${limit} levels deep.`,
    'Look for a <template> that uses itself without a condition that ends.',
  ),
  VIEW_RENDER_FAILED: entry<{ detail: string }>(
    ({ detail }) => `The page view could not draw the page (${detail}).`,
    'Report this with the page that shows it; the view draws the page afresh after such a failure.',
  ),
  VIEW_BUILT_IN_FAILED: entry<{ tag: string; detail: string }>(
    ({ tag, detail }) => `The built-in component <${tag}> failed: ${detail}.`,
    'Report this with the attributes of the component; the rest of the page goes on working.',
  ),
  VIEW_PACK_REFUSED: entry<{ name: string }>(
    ({ name }) => `The frame document does not admit the component pack "${name}".`,
    'Serve the view.html of the same version of @dinghy/container as the script of the host page.',
  ),
  VIEW_SCRIPT_FAILED: entry<{ handler: string; detail: string }>(
    ({ handler, detail }) => `The view script handler "${handler}" failed: ${detail}.`,
    'The message comes from a .wxs module of the mini-program; correct it there.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
