import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { length: 0 },
  onInput(event) {
    this.log(event);
    this.setData({ length: event.detail.value.length });
  },
});
