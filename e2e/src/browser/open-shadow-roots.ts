/**
 * The container's own surface is in closed shadow roots. The tests look inside; nothing else changes. Runs in each new
 * document before its scripts; its text is what travels.
 */
export function openShadowRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
}
