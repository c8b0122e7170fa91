import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { colors: { Paper: '#f4f6fa', Sand: '#fbf1dd', Sea: '#dfeef5' }, color: '', size: 16, top: '' },
  choose({ currentTarget }) {
    this.setData({ color: this.data.colors[currentTarget.dataset.name] });
  },
  down() {
    this.setData({ top: '120px' });
  },
  larger() {
    this.setData({ size: this.data.size + 2 });
  },
});
