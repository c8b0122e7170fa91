import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  onReady() {
    this.observer = wx.createIntersectionObserver(this, { thresholds: [0, 0.5, 1] });
    this.observer.relativeTo('#port', { bottom: 20 }).observe('#buoy', ({ intersectionRatio, dataset, relativeRect }) => {
      this.logText(`${dataset.name} ${Math.round(intersectionRatio * 100)} %`, `within ${Math.round(relativeRect.height)} px`);
    });
    this.between = wx.createIntersectionObserver(this, { thresholds: [0.25] });
    this.between.relativeTo('#port').relativeToViewport({ right: -175 });
    this.between.observe('#buoy', ({ intersectionRect, relativeRect }) => {
      this.logText('left', `${Math.round(intersectionRect.width)} px, up to ${Math.round(relativeRect.right)}`);
    });
  },
  onUnload() {
    this.observer.disconnect();
    this.between.disconnect();
  },
  measure() {
    const query = wx.createSelectorQuery();
    query.select('#box').fields({ dataset: true, size: true, rect: true, computedStyle: ['paddingLeft'] });
    query.select('#port').scrollOffset();
    query.selectViewport().boundingClientRect();
    query.select('#nowhere').boundingClientRect();
    query.exec(([box, port, viewport, nowhere]) => {
      this.logText('box', `${box.width} × ${box.height} at ${box.left}, padding ${box.paddingLeft}, berth ${box.dataset.berth}`);
      this.logText('port', `scrolled ${port.scrollTop} of ${port.scrollHeight}`);
      this.logText('viewport', `${viewport.width} wide, nowhere ${nowhere}`);
    });
  },
});
