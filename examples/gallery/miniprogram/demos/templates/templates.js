import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { count: 0, kind: 'badge', boat: { label: 'Petrel', value: '12 m' } },
  tap() {
    this.setData({ count: this.data.count + 1 });
  },
  swap() {
    this.setData({ kind: this.data.kind === 'badge' ? 'line' : 'badge' });
  },
});
