import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: { animation: {}, isBlinking: false },
  onReady() {
    const timeline = { scrollSource: '#source', timeRange: 1000, startScrollOffset: 0, endScrollOffset: 200 };
    this.animate('#progress', [{ width: '0%' }, { width: '100%' }], 1000, timeline);
  },
  play() {
    const animation = wx.createAnimation({ duration: 120, timingFunction: 'ease' });
    animation.translateX(60).scale(1.5).step();
    animation.translateX(30).rotate(90).backgroundColor('#e4653a').step({ duration: 80 });
    this.setData({ animation: animation.export() });
  },
  animateFrames() {
    const frames = [
      { offset: 0, translateX: 0, opacity: 1 },
      { offset: 0.5, translateX: 120, opacity: 0.5, ease: 'ease-in' },
      { offset: 1, translateX: 80, opacity: 0.75 },
    ];
    this.animate('#frames', frames, 150, () => this.logText('animated', ''));
  },
  clearFrames() {
    this.clearAnimation('#frames', { opacity: true }, () => {
      this.logText('opacity taken back', '');
      this.clearAnimation('#frames', () => this.logText('all taken back', ''));
    });
  },
  blink() {
    this.setData({ isBlinking: true });
  },
});
