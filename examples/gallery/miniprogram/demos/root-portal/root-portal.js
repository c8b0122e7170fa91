import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { isOpen: false },
  toggle(event) {
    this.log(event);
    this.setData({ isOpen: !this.data.isOpen });
  },
});
