export default {
  data: { user: 'Ada', count: 1, w: 300, query: '' },
  onInit(query) {
    this.setData({ query: JSON.stringify(query) });
  },
  more() {
    this.setData({ count: this.data.count + 1 });
  },
};
