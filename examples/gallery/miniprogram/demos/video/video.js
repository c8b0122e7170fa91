import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { comments: [{ text: 'There it sails', color: '#ffffff', time: 1 }] },

  onReady() {
    this.film = wx.createVideoContext('film');
  },

  loaded({ detail }) {
    this.logText('loadedmetadata', `${detail.width} × ${detail.height}`);
  },

  timed({ detail }) {
    if (detail.currentTime > 0.5 && !this.told) {
      this.told = true;
      this.logText('timeupdate', detail.duration >= 0 ? 'goes on' : 'no duration');
    }
  },

  play() {
    this.film.play();
  },

  pause() {
    this.film.pause();
  },

  full() {
    this.film.requestFullScreen({ direction: 0 });
  },
});
