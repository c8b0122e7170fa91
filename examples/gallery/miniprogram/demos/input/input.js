import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { name: '', hasFocus: false },
  focus() {
    this.setData({ hasFocus: true });
  },
  /** What a handler returns replaces the text. */
  upper({ detail }) {
    return detail.value.toUpperCase();
  },
});
