import cartBadge from '../../behaviors/cart-badge';
import pagedProducts from '../../behaviors/paged-products';
import { loadCategories } from '../../services/catalogue';

Page({
  behaviors: [cartBadge, pagedProducts],

  data: {
    categories: [],
    activeIndex: 0,
    sort: 'popular',
    sorts: [
      { text: 'Most popular', value: 'popular' },
      { text: 'Best rated', value: 'rating' },
      { text: 'Price: low to high', value: 'price-up' },
      { text: 'Price: high to low', value: 'price-down' },
    ],
    scrollTop: 0,
  },

  async onLoad() {
    try {
      this.setData({ categories: await loadCategories() });
      this.takeWish();
      await this.loadFirstPage();
    } catch (error) {
      wx.showToast({ title: error.message, icon: 'none' });
    }
  },

  onShow() {
    if (this.data.categories.length > 0 && this.takeWish()) this.loadFirstPage();
  },

  /** The category that the home page asked for, if it did. */
  takeWish() {
    const wish = wx.getStorageSync('category');
    if (!wish) return false;
    wx.removeStorageSync('category');
    const activeIndex = this.data.categories.findIndex(({ id }) => id === wish);
    if (activeIndex < 0) return false;
    this.setData({ activeIndex });
    return true;
  },

  productQuery() {
    const { categories, activeIndex, sort } = this.data;
    return { category: categories[activeIndex]?.id, sort, pageSize: 10 };
  },

  chooseCategory({ detail }) {
    this.setData({ activeIndex: detail, scrollTop: 0 });
    this.loadFirstPage();
  },

  chooseSort({ detail }) {
    this.setData({ sort: detail });
    this.loadFirstPage();
  },

  openProduct({ currentTarget }) {
    wx.navigateTo({ url: `/pages/product/product?id=${currentTarget.dataset.id}` });
  },
});
