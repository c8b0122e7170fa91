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

  film() {
    const camera = wx.createCameraContext();
    const fail = ({ errMsg }) => this.logText('failed', errMsg);
    const stop = () =>
      camera.stopRecord({ success: ({ tempVideoPath }) => this.logText('film', tempVideoPath.replace(/.*\./, '')), fail });
    camera.startRecord({ success: () => setTimeout(stop, 400), fail });
  },

  turn() {
    this.setData({ position: this.data.position === 'back' ? 'front' : 'back' });
  },

  shown({ detail }) {
    this.logText('picture', detail.width > 0 ? 'taken' : 'empty');
  },
});
