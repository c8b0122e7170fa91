// The cart lives in storage, so that it is still there after the mini-program has been closed. Pages read it when they
// show, and subscribe while they are visible.

const KEY = 'cart';

export function createCart() {
  let lines = wx.getStorageSync(KEY) || [];
  const listeners = new Set();

  function save(next) {
    lines = next;
    wx.setStorage({ key: KEY, data: lines });
    for (const listener of listeners) listener(lines);
  }

  const update = (sku, change) => save(lines.map((line) => (line.sku === sku ? { ...line, ...change } : line)));

  return {
    lines: () => lines,
    count: () => lines.reduce((sum, line) => sum + line.quantity, 0),
    selected: () => lines.filter((line) => line.selected),

    add(product, variant, quantity) {
      const known = lines.find((line) => line.sku === variant.sku);
      if (known) {
        update(variant.sku, { quantity: Math.min(known.quantity + quantity, variant.stock), selected: true });
        return;
      }
      const { id, name, priceCents } = product;
      save([
        ...lines,
        {
          sku: variant.sku,
          productId: id,
          name,
          variant: variant.name,
          picture: variant.pictures[0],
          priceCents,
          stock: variant.stock,
          quantity,
          selected: true,
        },
      ]);
    },

    setQuantity: (sku, quantity) => update(sku, { quantity }),
    select: (skus) => save(lines.map((line) => ({ ...line, selected: skus.includes(line.sku) }))),
    remove: (skus) => save(lines.filter((line) => !skus.includes(line.sku))),
    clear: () => save([]),

    /** Returns a function that ends the subscription. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
