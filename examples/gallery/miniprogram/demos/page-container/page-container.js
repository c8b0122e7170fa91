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
  flown({ detail }) {
    if (detail.progress === 1) this.logText('flown', `${Math.round(detail.begin.width)} to ${Math.round(detail.end.width)} px`);
  },
  left(event) {
    this.log(event);
    this.setData({ show: false });
  },
});
