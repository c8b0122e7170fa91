/** The script of a pack of the logic layer. It comes from this package, of the same build as the frame documents. */
export async function loadLogicPack(name: string): Promise<string | undefined> {
  // Loaded on demand; in a source tree it is there once the frames have been built.
  const { logicPacks } = await import('#logic-packs');
  // A package of a newer compiler may name packs that are part of this core.
  return Object.hasOwn(logicPacks, name) ? (await logicPacks[name]?.())?.code : undefined;
}
