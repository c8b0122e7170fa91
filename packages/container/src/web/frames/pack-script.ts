/** The name under which a pack's script leaves what installs it. */
export const PACK_NAME = 'dinghyPack';

/**
 * A pack as the script that views run and that `view.html` names by its hash. Packs travel without what all of them begin
 * and end with.
 *
 * @param code statements that know `core` and `install`
 */
export const packScript = (code: string): string => `"use strict";var ${PACK_NAME}=(core,install)=>{${code}};`;
