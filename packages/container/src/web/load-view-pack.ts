import { DinghyError } from '@dinghy/errors';

/**
 * The code of a pack of built-in components, for a view that asks for it. It comes from this package, of the same build as
 * the frame documents: those admit it by its hash, and nothing else.
 */
export async function loadViewPack(name: string): Promise<{ readonly code: string }> {
  // Loaded on demand like the packs themselves; in a source tree it is there once the frames have been built.
  const { viewPacks } = await import('#view-packs');
  const load = Object.hasOwn(viewPacks, name) ? viewPacks[name] : undefined;
  if (load === undefined) throw new DinghyError('RESOURCE_NOT_FOUND', { url: name });
  const { code } = await load();
  return { code };
}

/**
 * Fetches the packs that a page's view is going to ask for: while the logic layer starts, instead of after it.
 *
 * @param logicPacks what the page's package needs of the logic layer: who has `queries` there is going to ask the view
 */
export async function fetchViewPacks({ text }: { readonly text: string }, logicPacks: readonly string[] = []): Promise<void> {
  const { viewPacks, packOfTag } = await import('#view-packs');
  const names = new Set([...text.matchAll(ELEMENT)].map(([, tag = '']) => packOfTag[tag]));
  for (const name of ['queries', 'motion']) if (logicPacks.includes(name)) names.add(name);
  if (text.includes(ANIMATION)) names.add('motion');
  if (!text.includes(NO_SCRIPTS)) names.add('scripts');
  // What cannot be had now is asked for again by the view, and told then.
  await Promise.allSettled([...names].map((name) => (name === undefined ? undefined : viewPacks[name]?.())));
}

/** In the text of a `ViewClosurePayload`: an element of a template, the absence of view scripts, an attribute that moves an element. What looks like it costs a fetch. */
const ELEMENT = /"e":"([a-z-]{1,40})"/g;
const NO_SCRIPTS = '"wxs":{}';
const ANIMATION = '"animation":';
