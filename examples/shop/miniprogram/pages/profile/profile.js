import cartBadge from '../../behaviors/cart-badge';
import { loadOrders } from '../../services/orders';

const STAMPS_FOR_GIFT = 5;

Page({
  behaviors: [cartBadge],

  data: { orders: [], stamps: 0, stampsForGift: STAMPS_FOR_GIFT, wantsNews: false, version: '' },

  async onShow() {
    this.setData({ wantsNews: wx.getStorageSync('wants-news') === true });
    // Nobody is asked for a session just for looking at this page.
    if (!wx.getStorageSync('visitor')) return;
    try {
      const orders = await loadOrders();
      this.setData({ orders, stamps: Math.min(orders.length, STAMPS_FOR_GIFT) });
    } catch (error) {
      wx.showToast({ title: error.message, icon: 'none' });
    }
  },

  onNews({ detail }) {
    this.setData({ wantsNews: detail });
    wx.setStorageSync('wants-news', detail);
    wx.showToast({ title: detail ? 'We will write' : 'We will be quiet', icon: 'none' });
  },

  openOrders({ currentTarget }) {
    wx.navigateTo({ url: `/packages/order/pages/orders/orders?status=${currentTarget.dataset.status || ''}` });
  },

  openCart() {
    wx.switchTab({ url: '/pages/cart/cart' });
  },

  contact() {
    wx.showActionSheet({
      itemList: ['Write to us', 'Call back tomorrow'],
      success: ({ tapIndex }) => wx.showToast({ title: tapIndex === 0 ? 'We are listening' : 'Until tomorrow', icon: 'none' }),
      fail() {},
    });
  },

  async forget() {
    const { confirm } = await wx.showModal({
      title: 'Forget this device',
      content: 'The cart, your searches and your settings here will be removed.',
      confirmText: 'Forget',
      confirmColor: '#c64a20',
      cancelText: 'Keep',
    });
    if (!confirm) return;
    getApp().cart.clear();
    wx.clearStorageSync();
    this.setData({ orders: [], stamps: 0, wantsNews: false });
    this.showCartCount();
    wx.showToast({ title: 'Forgotten' });
  },
});
