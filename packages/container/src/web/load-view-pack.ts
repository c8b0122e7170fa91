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
