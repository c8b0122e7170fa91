import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { hours: Array.from({ length: 24 }, (_, index) => index), minutes: [0, 15, 30, 45], value: [8, 2] },
  onChange(event) {
    this.log(event);
    this.setData({ value: event.detail.value });
  },
  noon() {
    this.setData({ value: [12, 0] });
  },
});
