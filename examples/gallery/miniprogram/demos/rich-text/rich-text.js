import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: {
    html:
      '<h3 style="margin:0">Today\'s catch</h3><p>Fresh <b>mackerel</b> and <i style="color:#b84a22;background:#fff3ec">a story</i>.</p><ul><li>Two lemons</li><li>Sea salt</li></ul><script>wx.never()</scr' +
      'ipt>',
    nodes: [
      {
        name: 'div',
        attrs: { style: 'padding:12px;border-radius:10px;background:#e8eefb;color:#1d2740' },
        children: [
          { type: 'text', text: 'Nodes, ' },
          { name: 'strong', children: [{ type: 'text', text: 'not a string' }] },
        ],
      },
    ],
  },
});
