import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { lines: ['Calm sea,'] },
  add() {
    const more = ['a light wind', 'from the west,', 'good visibility.'];
    const { lines } = this.data;
    if (lines.length <= more.length) this.setData({ lines: [...lines, more[lines.length - 1]] });
  },
  remove() {
    this.setData({ lines: this.data.lines.slice(0, -1) });
  },
});
