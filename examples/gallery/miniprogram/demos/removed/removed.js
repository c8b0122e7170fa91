import eventLog from '../../behaviors/event-log';

const LOADING_MS = 600;

Page({
  behaviors: [eventLog],
  data: { shown: '' },

  show({ currentTarget }) {
    const { what } = currentTarget.dataset;
    this.setData({ shown: what });
    if (what === 'loading') setTimeout(() => this.setData({ shown: '' }), LOADING_MS);
  },

  hide(event) {
    this.log(event);
    this.setData({ shown: '' });
  },
});
