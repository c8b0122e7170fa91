import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { place: 'foot' },
  move() {
    this.setData({ place: this.data.place === 'foot' ? 'head' : 'foot' });
  },
});
