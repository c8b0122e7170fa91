import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { text: '' },
  typed(event) {
    this.setData({ text: event.detail.value });
  },
  date() {
    this.setData({ text: `${this.data.text}21 November` });
  },
  clear() {
    this.setData({ text: '' });
  },
});
