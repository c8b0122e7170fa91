import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: {
    modes: [
      'scaleToFill',
      'aspectFit',
      'aspectFill',
      'widthFix',
      'heightFix',
      'top',
      'bottom',
      'center',
      'left',
      'right',
      'top left',
      'top right',
      'bottom left',
      'bottom right',
    ],
  },
});
