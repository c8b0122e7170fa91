import Dialog from '@vant/weapp/dialog/dialog';
import pagedProducts from '../../behaviors/paged-products';

const RECENT_KEY = 'recent-searches';
const RECENT_MAX = 8;
const TYPING_PAUSE_MS = 300;

Page({
  behaviors: [pagedProducts],

  data: {
    text: '',
    recent: [],
    ideas: ['Mug', 'Lamp', 'Travel', 'Desk', 'Camera'],
    hasSearched: false,
  },

  onLoad({ q = '', sort = '' }) {
    this.sort = sort;
    this.setData({ text: q, recent: wx.getStorageSync(RECENT_KEY) || [] });
    if (q || sort) this.search();
  },

  onUnload() {
    clearTimeout(this.typing);
  },

  onReachBottom() {
    if (this.data.hasSearched) this.loadMore();
  },

  productQuery() {
    return { q: this.data.text.trim(), sort: this.sort || 'popular', pageSize: 8 };
  },

  onType({ detail }) {
    this.setData({ text: detail });
    clearTimeout(this.typing);
    this.typing = setTimeout(() => (detail.trim() ? this.search({ keep: false }) : this.clear()), TYPING_PAUSE_MS);
  },

  onSubmit() {
    if (this.data.text.trim()) this.search();
  },

  onCancel() {
    wx.navigateBack();
  },

  clear() {
    this.setData({ text: '', hasSearched: false, products: [], status: 'idle' });
  },

  search({ keep = true } = {}) {
    clearTimeout(this.typing);
    this.setData({ hasSearched: true });
    if (keep) this.remember(this.data.text.trim());
    return this.loadFirstPage();
  },

  searchFor({ currentTarget }) {
    this.setData({ text: currentTarget.dataset.text });
    this.search();
  },

  remember(text) {
    if (!text) return;
    const recent = [text, ...this.data.recent.filter((other) => other !== text)].slice(0, RECENT_MAX);
    this.setData({ recent });
    wx.setStorage({ key: RECENT_KEY, data: recent });
  },

  async forget() {
    try {
      await Dialog.confirm({
        title: 'Recent searches',
        message: 'Forget all of them?',
        confirmButtonText: 'Forget',
        cancelButtonText: 'Keep',
      });
    } catch {
      return;
    }
    this.setData({ recent: [] });
    wx.removeStorage({ key: RECENT_KEY });
  },
});
