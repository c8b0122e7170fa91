import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { top: 0, rows: [] },
  down() {
    this.setData({ top: this.data.top + 60 });
  },
  fill() {
    this.setData({ rows: Array.from({ length: 10000 }, (_, row) => `row ${row}`) });
  },
});
