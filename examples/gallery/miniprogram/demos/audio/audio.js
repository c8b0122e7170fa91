import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],

  onLoad() {
    const bell = wx.createInnerAudioContext();
    for (const event of ['Play', 'Ended', 'Stop', 'Error']) {
      bell[`on${event}`](({ errCode } = {}) =>
        this.logText(`inner ${event.toLowerCase()}`, errCode === undefined ? '' : String(errCode)),
      );
    }
    bell.onCanplay(() => this.logText('inner canplay', `${bell.duration.toFixed(1)} s`));
    this.bell = bell;
  },

  onUnload() {
    this.bell.destroy();
  },

  ring() {
    this.bell.src = '/media/bell.wav';
    this.bell.volume = 0.4;
    this.bell.loop = true;
    this.bell.play();
  },

  stop() {
    this.bell.stop();
  },

  lose() {
    this.bell.src = '/media/none.mp3';
    this.bell.play();
  },
});
