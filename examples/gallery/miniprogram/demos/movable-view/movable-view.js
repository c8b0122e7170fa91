import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { x: 0, y: 0, to: 0, scale: 1 },
  moved(event) {
    const { x, y } = event.detail;
    this.setData({ x: Math.round(x), y: Math.round(y) });
    if (event.detail.source !== 'friction') this.log(event);
  },
  home() {
    // The same value twice is no change: the view would stay where a finger has put it.
    this.setData({ to: this.data.to === 0 ? 0.1 : 0 });
  },
  scaled(event) {
    this.log(event);
  },
  larger() {
    this.setData({ scale: this.data.scale + 0.5 });
  },
});
