import { loadOrders } from '../../../../services/orders';

Page({
  data: {
    tabs: [
      { status: '', title: 'All' },
      { status: 'placed', title: 'Placed' },
      { status: 'shipped', title: 'Shipped' },
    ],
    status: '',
    orders: [],
    shown: [],
    isLoading: true,
  },

  onLoad({ status = '' }) {
    this.setData({ status });
    this.load();
  },

  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    try {
      this.setData({ orders: await loadOrders() });
    } catch (error) {
      wx.showToast({ title: error.message, icon: 'none' });
    }
    this.setData({ isLoading: false });
    this.filter();
  },

  filter() {
    const { orders, status } = this.data;
    this.setData({ shown: orders.filter((order) => status === '' || order.status === status) });
  },

  onTab({ detail }) {
    this.setData({ status: detail.name });
    this.filter();
  },
});
