import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { boats: ['Petrel', 'Gannet'] },
  add() {
    const more = ['Tern', 'Heron', 'Skua'];
    const { boats } = this.data;
    if (boats.length < 5) this.setData({ boats: [...boats, more[boats.length - 2]] });
  },
  remove() {
    this.setData({ boats: this.data.boats.slice(0, -1) });
  },
});
