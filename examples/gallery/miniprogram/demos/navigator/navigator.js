import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { depth: 1 },
  onLoad({ depth = '1' }) {
    this.setData({ depth: Number(depth) });
  },
});
