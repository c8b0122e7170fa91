import { loadOrder } from '../../../../services/orders';

Page({
  data: {
    order: null,
    steps: [
      { text: 'Placed', desc: 'Just now' },
      { text: 'Packed', desc: 'This evening' },
      { text: 'Shipped', desc: 'Tomorrow' },
    ],
  },

  async onLoad({ number }) {
    getApp().globalData.lastOrderNumber = number;
    try {
      this.setData({ order: await loadOrder(number) });
    } catch (error) {
      wx.showToast({ title: error.message, icon: 'none' });
    }
  },

  copyNumber() {
    wx.setClipboardData({ data: this.data.order.number, fail: () => wx.showToast({ title: 'Could not copy', icon: 'none' }) });
  },

  openOrders() {
    wx.redirectTo({ url: '/packages/order/pages/orders/orders' });
  },

  openHome() {
    wx.reLaunch({ url: '/pages/home/home' });
  },
});
