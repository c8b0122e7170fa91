Component({
  options: { multipleSlots: true, addGlobalClass: true },
  externalClasses: ['card-class'],
  properties: {
    product: { type: Object, value: {} },
    /** 'tile' stands in a grid, 'strip' in a row that scrolls sideways. */
    look: { type: String, value: 'tile' },
  },
  methods: {
    open() {
      const { id } = this.data.product;
      wx.navigateTo({ url: `/pages/product/product?id=${id}` });
      this.triggerEvent('open', { id });
    },
  },
});
