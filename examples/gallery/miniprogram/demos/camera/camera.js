import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { position: 'back', picture: '' },

  take() {
    wx.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => this.setData({ picture: tempImagePath }),
      fail: ({ errMsg }) => this.logText('failed', errMsg),
    });
  },

  turn() {
    this.setData({ position: this.data.position === 'back' ? 'front' : 'back' });
  },

  shown({ detail }) {
    this.logText('picture', detail.width > 0 ? 'taken' : 'empty');
  },
});
