import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: {
    colors: { Paper: '#f4f6fa', Sand: '#fbf1dd', Sea: '#dfeef5' },
    color: '',
    size: 16,
    top: '',
    bar: { title: '', loading: false, front: '', back: '' },
  },
  choose({ currentTarget }) {
    this.setData({ color: this.data.colors[currentTarget.dataset.name] });
  },
  night() {
    this.setData({ bar: { title: 'Night watch', loading: true, front: '#ffffff', back: '#1d2740' } });
  },
  down() {
    this.setData({ top: '120px' });
  },
  larger() {
    this.setData({ size: this.data.size + 2 });
  },
});
