// For pages with an endless list of products: `products`, `status` and loading of the next page. The page says what to
// load by `productQuery()`.

import { loadProducts } from '../services/catalogue';

export default Behavior({
  data: {
    products: [],
    /** 'idle' | 'loading' | 'end' | 'failed' */
    status: 'idle',
    total: 0,
  },
  methods: {
    async loadFirstPage() {
      this.nextPage = 1;
      await this.loadNextPage();
    },

    async loadNextPage() {
      const page = this.nextPage;
      // Each load has a number, so that a late answer to an older question is dropped.
      this.loadNumber = (this.loadNumber || 0) + 1;
      const loadNumber = this.loadNumber;
      this.setData({ status: 'loading', ...(page === 1 && { products: [] }) });
      try {
        const { items, total, hasMore } = await loadProducts({ page, ...this.productQuery() });
        if (loadNumber !== this.loadNumber) return;
        this.nextPage = page + 1;
        this.setData({
          products: page === 1 ? items : this.data.products.concat(items),
          total,
          status: hasMore ? 'idle' : 'end',
        });
      } catch (error) {
        if (loadNumber !== this.loadNumber) return;
        this.setData({ status: 'failed' });
        wx.showToast({ title: error.message, icon: 'none' });
      }
    },

    loadMore() {
      if (this.data.status === 'idle') return this.loadNextPage();
    },

    retry() {
      if (this.data.status === 'failed') return this.loadNextPage();
    },
  },
});
