import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { long: 'Ahoy '.repeat(1000), rows: Array.from({ length: 10000 }, (_, row) => row) },
  rename() {
    wx.setNavigationBarTitle({ title: this.data.long });
    this.logText('renamed', '');
  },
});
