import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { step: 0 },
  next() {
    this.setData({ step: this.data.step + 1 });
  },
});
