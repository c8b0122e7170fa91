// For tab pages: keeps the number on the cart's tab, and `cartCount` in the page's data.

const CART_TAB = 2;

module.exports = Behavior({
  data: { cartCount: 0 },
  pageLifetimes: {
    show() {
      this.unsubscribe?.();
      this.unsubscribe = getApp().cart.subscribe(() => this.showCartCount());
      this.showCartCount();
    },
    hide() {
      this.unsubscribe?.();
    },
  },
  lifetimes: {
    detached() {
      this.unsubscribe?.();
    },
  },
  methods: {
    showCartCount() {
      const cartCount = getApp().cart.count();
      this.setData({ cartCount });
      if (cartCount > 0) wx.setTabBarBadge({ index: CART_TAB, text: String(cartCount), fail() {} });
      else wx.removeTabBarBadge({ index: CART_TAB, fail() {} });
    },
  },
});
