import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { colors: ['#2d6cdf', '#0f8a6c', '#e4653a', '#a06bd0', '#c9a24b', '#4d7ea8'], into: '', top: 0, isRefreshing: false },
  toFourth() {
    this.setData({ into: 'box-3' });
  },
  toTop() {
    this.setData({ into: '', top: this.data.top === 0 ? 0.1 : 0 });
  },
  onRefresh(event) {
    this.log(event);
    this.setData({ isRefreshing: true });
    setTimeout(() => this.setData({ isRefreshing: false }), 600);
  },
});
