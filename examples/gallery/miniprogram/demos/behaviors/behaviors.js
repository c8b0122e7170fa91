import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { total: 0 },
  onCount(event) {
    this.log(event);
    const counters = this.selectAllComponents('.counter');
    this.setData({ total: counters.reduce((sum, counter) => sum + counter.data.count, 0) });
  },
});
