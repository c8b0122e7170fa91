import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: {
    fish: ['Cod', 'Mackerel', 'Plaice', 'Sole'],
    fishIndex: 1,
    places: [
      ['North', 'South'],
      ['Pier', 'Beach', 'Cliff'],
    ],
    placeIndex: [0, 1],
    time: '08:30',
    date: '2026-11-21',
    boats: [{ name: 'Petrel' }, { name: 'Gannet' }],
    boatIndex: 0,
    region: ['广东省', '深圳市', '南山区'],
  },
  onFish(event) {
    this.log(event);
    this.setData({ fishIndex: event.detail.value });
  },
  onPlace(event) {
    this.log(event);
    this.setData({ placeIndex: event.detail.value });
  },
  onTime(event) {
    this.log(event);
    this.setData({ time: event.detail.value });
  },
  onDate(event) {
    this.log(event);
    this.setData({ date: event.detail.value });
  },
  onRegion(event) {
    this.log(event);
    this.setData({ region: event.detail.value });
  },
  onBoat(event) {
    this.log(event);
    this.setData({ boatIndex: event.detail.value });
  },
});
