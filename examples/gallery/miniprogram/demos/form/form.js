import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { berth: ['North pier', 'South pier', 'Buoy'], berthIndex: 0, answer: '' },
  onBerth({ detail }) {
    this.setData({ berthIndex: Number(detail.value) });
  },
  onSubmit(event) {
    this.log(event);
    this.setData({ answer: JSON.stringify(event.detail.value, null, 1) });
  },
  onReset(event) {
    this.log(event);
    this.setData({ answer: '', berthIndex: 0 });
  },
});
