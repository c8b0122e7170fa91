import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { percent: 30 },
  grow() {
    this.setData({ percent: Math.min(100, this.data.percent + 20) });
  },
  shrink() {
    this.setData({ percent: Math.max(0, this.data.percent - 20) });
  },
});
