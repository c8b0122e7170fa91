export default {
  data: { count: 0, states: '' },
  onShow() {
    this.setData({ states: `${getApp().globalData.log.join(', ')}, page ${global.pageState}` });
  },
  add() {
    this.setData({ count: this.data.count + 1 });
  },
};
