import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: {
    types: ['success', 'success_no_circle', 'info', 'warn', 'waiting', 'cancel', 'download', 'search', 'clear'],
    sizes: [20, 30, 40, 50],
    colors: ['#2d6cdf', '#0f8a6c', '#e4653a', '#a06bd0'],
  },
});
