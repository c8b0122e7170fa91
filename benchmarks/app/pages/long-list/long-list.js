const { buildRows } = require('../../row-data.js');

Page({
  data: { rows: [] },
  onLoad({ count }) {
    this.count = Number(count);
  },
  fill() {
    this.setData({ rows: buildRows(this.count) });
  },
});
