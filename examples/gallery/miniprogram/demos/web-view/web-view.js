import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { shown: '' },

  onLoad({ src = 'https://web.example/' }) {
    this.src = decodeURIComponent(src);
  },

  open() {
    this.setData({ shown: this.src });
  },
});
