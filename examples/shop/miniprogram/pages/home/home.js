import cartBadge from '../../behaviors/cart-badge';
import pagedProducts from '../../behaviors/paged-products';
import { loadHome } from '../../services/catalogue';

Page({
  behaviors: [cartBadge, pagedProducts],

  data: {
    isReady: false,
    banners: [],
    bannerIndex: 0,
    categories: [],
    notice: '',
    flashSale: { endsInMs: 0, products: [] },
    timeLeft: {},
  },

  onLoad() {
    this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    wx.stopPullDownRefresh();
  },

  onReachBottom() {
    this.loadMore();
  },

  onShareAppMessage() {
    return { title: 'Tideline: good things for every day', path: '/pages/home/home' };
  },

  productQuery() {
    return { pageSize: 6 };
  },

  async refresh() {
    try {
      const home = await loadHome();
      this.setData({ ...home, isReady: true });
      await this.loadFirstPage();
    } catch (error) {
      this.setData({ status: 'failed' });
      wx.showModal({
        title: 'The shop is closed',
        content: error.message,
        confirmText: 'Try again',
        cancelText: 'Later',
        success: ({ confirm }) => confirm && this.refresh(),
      });
    }
  },

  retry() {
    return this.data.isReady ? this.loadNextPage() : this.refresh();
  },

  onBannerChange({ detail }) {
    this.setData({ bannerIndex: detail.current });
  },

  onTick({ detail }) {
    this.setData({ timeLeft: detail });
  },

  openBanner({ currentTarget }) {
    wx.navigateTo({ url: `/pages/product/product?id=${currentTarget.dataset.product}` });
  },

  openSearch() {
    wx.navigateTo({ url: '/pages/search/search' });
  },

  openCategory({ currentTarget }) {
    // switchTab takes no query, so the choice travels in storage, as it has to on the platform.
    wx.setStorageSync('category', currentTarget.dataset.id);
    wx.switchTab({ url: '/pages/category/category' });
  },

  openSale() {
    wx.navigateTo({ url: '/pages/search/search?sort=price-up' });
  },
});
