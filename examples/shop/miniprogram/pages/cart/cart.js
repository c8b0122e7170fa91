import Dialog from '@vant/weapp/dialog/dialog';
import cartBadge from '../../behaviors/cart-badge';
import { QUANTITY_MAX } from '../../services/limits';
import { priceCart } from '../../services/orders';

const { cart } = getApp();

Page({
  behaviors: [cartBadge],

  data: {
    lines: [],
    selected: [],
    totalCents: 0,
    freeDeliveryInCents: 0,
    isEditing: false,
    quantityMax: QUANTITY_MAX,
  },

  onShow() {
    this.showLines();
  },

  showLines() {
    const lines = cart.lines();
    const chosen = cart.selected();
    this.setData({
      lines,
      selected: chosen.map(({ sku }) => sku),
      // Shown at once; the server's answer replaces it.
      totalCents: chosen.reduce((sum, line) => sum + line.priceCents * line.quantity, 0),
    });
    this.showCartCount();
    this.askForPrice(chosen);
  },

  async askForPrice(chosen) {
    if (chosen.length === 0) return;
    this.question = (this.question || 0) + 1;
    const question = this.question;
    try {
      const { goodsCents, freeDeliveryInCents } = await priceCart({
        items: chosen.map(({ sku, quantity }) => ({ sku, quantity })),
      });
      if (question === this.question) this.setData({ totalCents: goodsCents, freeDeliveryInCents });
    } catch (error) {
      if (question === this.question) wx.showToast({ title: error.message, icon: 'none' });
    }
  },

  onSelect({ detail }) {
    cart.select(detail);
    this.showLines();
  },

  selectAll() {
    const { lines, selected } = this.data;
    cart.select(selected.length === lines.length ? [] : lines.map(({ sku }) => sku));
    this.showLines();
  },

  onQuantity({ detail, currentTarget }) {
    cart.setQuantity(currentTarget.dataset.sku, detail);
    this.showLines();
  },

  onSwipeClose({ detail: { position, instance, name } }) {
    if (position !== 'right') {
      instance.close();
      return;
    }
    this.askToRemove([name]).then((isRemoved) => !isRemoved && instance.close());
  },

  removeSelected() {
    const { selected } = this.data;
    if (selected.length > 0) this.askToRemove(selected);
  },

  async askToRemove(skus) {
    try {
      await Dialog.confirm({
        message: skus.length === 1 ? 'Take this out of the cart?' : `Take ${skus.length} things out of the cart?`,
        confirmButtonText: 'Take out',
        cancelButtonText: 'Keep',
        confirmButtonColor: '#c64a20',
      });
    } catch {
      return false;
    }
    cart.remove(skus);
    this.showLines();
    return true;
  },

  toggleEditing() {
    this.setData({ isEditing: !this.data.isEditing });
  },

  openProduct({ currentTarget }) {
    wx.navigateTo({ url: `/pages/product/product?id=${currentTarget.dataset.id}` });
  },

  openHome() {
    wx.switchTab({ url: '/pages/home/home' });
  },

  checkout() {
    if (this.data.selected.length === 0) {
      wx.showToast({ title: 'Choose something first', icon: 'none' });
      return;
    }
    wx.navigateTo({ url: '/packages/order/pages/checkout/checkout' });
  },
});
