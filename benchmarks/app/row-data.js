// The operations of js-framework-benchmark, written as mini-program pages write them: whole arrays are set.

const { buildRows } = require('./row-names');

/** Waits for the clock's next millisecond, so that when something was set is known to some microseconds. */
function nextMillisecond() {
  const now = Date.now();
  while (Date.now() === now);
  return now + 1;
}

let timesSet = 0;

/** Page methods, shared by the page of plain rows and the page of component rows. */
const methods = {
  create1k() {
    this.setData({ rows: buildRows(1000) });
  },
  create100() {
    this.setData({ rows: buildRows(100) });
  },
  create5k() {
    this.setData({ rows: buildRows(5000) });
  },
  create10k() {
    this.setData({ rows: buildRows(10000) });
  },
  append1k() {
    this.setData({ rows: this.data.rows.concat(buildRows(1000)) });
  },
  updateEvery10th() {
    const rows = this.data.rows.slice();
    for (let i = 0; i < rows.length; i += 10) rows[i] = { id: rows[i].id, label: `${rows[i].label} !!!` };
    this.setData({ rows });
  },
  swap() {
    const rows = this.data.rows.slice();
    if (rows.length > 998) [rows[1], rows[998]] = [rows[998], rows[1]];
    this.setData({ rows });
  },
  clear() {
    this.setData({ rows: [] });
  },
  select(event) {
    this.setData({ selected: event.currentTarget.dataset.id });
  },
  remove(event) {
    const { id } = event.currentTarget.dataset;
    this.setData({ rows: this.data.rows.filter((row) => row.id !== id) });
  },
  setField() {
    timesSet += 1;
    this.setAt = nextMillisecond();
    this.setData({ field: timesSet });
  },
  setPath() {
    timesSet += 1;
    const at = this.data.rows.length / 2;
    this.setAt = nextMillisecond();
    this.setData({ [`rows[${at}].label`]: `set ${timesSet}` });
  },
  /** Shows when the last of the two set its data. */
  tell() {
    this.setData({ setAt: this.setAt });
  },
  /** Keeps the logic layer from doing anything else. */
  block() {
    const end = Date.now() + 1000;
    while (Date.now() < end);
  },
  openSecond() {
    wx.navigateTo({ url: '/pages/second/second' });
  },
};

module.exports = { methods };
