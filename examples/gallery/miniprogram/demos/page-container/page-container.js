import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { show: false, position: 'bottom' },
  open(event) {
    this.setData({ show: true, position: event.currentTarget.dataset.position });
  },
  close() {
    this.setData({ show: false });
  },
  left(event) {
    this.log(event);
    this.setData({ show: false });
  },
});
