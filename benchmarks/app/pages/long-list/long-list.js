const { buildRows } = require('../../row-data.js');

Page({
  data: { rows: [] },
  onLoad({ count }) {
    this.setData({ rows: buildRows(Number(count)) });
  },
});
