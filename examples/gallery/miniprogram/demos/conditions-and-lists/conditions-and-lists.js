import eventLog from '../../behaviors/event-log';

const names = ['Ada', 'Bo', 'Cy', 'Di', 'Eli'];

Page({
  behaviors: [eventLog],
  data: { people: names.map((name, id) => ({ id, name })), weather: 'sun', word: 'tide', tide: { high: '06:12', low: '12:25' } },
  rotate() {
    const [first, ...rest] = this.data.people;
    this.setData({ people: [...rest, first] });
  },
  remove() {
    this.setData({ people: this.data.people.slice(1) });
  },
  add() {
    const { people } = this.data;
    const id = people.reduce((highest, person) => Math.max(highest, person.id), -1) + 1;
    this.setData({ [`people[${people.length}]`]: { id, name: names[id % names.length] + id } });
  },
  change() {
    const order = ['sun', 'rain', 'fog'];
    this.setData({ weather: order[(order.indexOf(this.data.weather) + 1) % order.length] });
  },
});
