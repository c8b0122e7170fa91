const { buildRows } = require('../../row-names');

Page({
  data: { rows: [], madeInMs: 0 },
  onLoad({ count }) {
    const start = Date.now();
    this.rows = buildRows(Number(count));
    this.setData({ madeInMs: Date.now() - start });
  },
  fill() {
    this.setData({ rows: this.rows });
  },
});
