const { buildRows } = require('../../row-names');

Page({
  data: { rows: [] },
  onLoad({ count }) {
    this.count = Number(count);
  },
  fill() {
    this.setData({ rows: buildRows(this.count) });
  },
});
