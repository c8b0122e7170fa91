import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { colors: ['#2d6cdf', '#0f8a6c', '#e4653a'], current: 0, vertical: false, circular: true, autoplay: false },
  next() {
    this.setData({ current: (this.data.current + 1) % 3 });
  },
  onChange(event) {
    this.log(event);
    this.setData({ current: event.detail.current });
  },
  toggle({ currentTarget }) {
    const { name } = currentTarget.dataset;
    this.setData({ [name]: !this.data[name] });
  },
});
