import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { count: 3, heights: [120, 60, 90, 70, 50, 100, 80] },
  more() {
    this.setData({ count: this.data.count + 1 });
  },
});
