import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: {
    modes: ['scaleToFill', 'aspectFit', 'aspectFill', 'widthFix', 'heightFix', 'center', 'top left', 'bottom right'],
  },
});
