import eventLog from '../../behaviors/event-log';

const NORTH = { longitude: 10.15, latitude: 54.35 };
const SOUTH = { longitude: 10.2, latitude: 54.31 };

Page({
  behaviors: [eventLog],
  data: {
    center: { longitude: 10.175, latitude: 54.33 },
    markers: [
      { ...NORTH, id: 1, callout: { content: 'North harbour', display: 'ALWAYS', padding: 6, borderRadius: 6 } },
      {
        ...SOUTH,
        id: 2,
        iconPath: '/images/sail.png',
        width: 36,
        height: 36,
        label: { content: 'Boat', color: '#ffffff', bgColor: '#2d6cdf', padding: 4, borderRadius: 4 },
      },
    ],
    fleet: [
      { ...NORTH, id: 5, customCallout: { display: 'ALWAYS', anchorY: -4 } },
      { longitude: 10.205, latitude: 54.312, id: 6, joinCluster: true },
      { longitude: 10.208, latitude: 54.314, id: 7, joinCluster: true },
      { longitude: 10.202, latitude: 54.31, id: 8, joinCluster: true },
    ],
    lines: [{ points: [NORTH, { longitude: 10.21, latitude: 54.34 }, SOUTH], color: '#2d6cdf', width: 4, dottedLine: true }],
    circles: [{ ...NORTH, radius: 900, color: '#0f8a6c', fillColor: '#0f8a6c33', strokeWidth: 2 }],
    areas: [
      {
        points: [
          { longitude: 10.12, latitude: 54.31 },
          { longitude: 10.16, latitude: 54.305 },
          { longitude: 10.15, latitude: 54.325 },
        ],
        strokeColor: '#e4653a',
        strokeWidth: 2,
        fillColor: '#e4653a33',
      },
    ],
    controls: [{ id: 9, iconPath: '/images/sail.png', position: { left: 8, top: 8, width: 28, height: 28 }, clickable: true }],
  },

  onReady() {
    this.map = wx.createMapContext('map');
    const turned = wx.createMapContext('turned');
    turned.initMarkerCluster({ gridSize: 80 });
    turned.on('markerClusterCreate', ({ clusters }) =>
      this.logText('clusters', clusters.map(({ markerIds }) => markerIds.join('+')).join()),
    );
    turned.on('markerClusterClick', ({ cluster }) => this.logText('cluster tapped', cluster.markerIds.join('+')));
  },

  moved({ detail }) {
    if (detail.type === 'end') this.logText('regionchange', `${detail.causedBy} at ${detail.scale.toFixed(0)}`);
  },

  tapped({ detail }) {
    this.logText('tap', Number.isFinite(detail.latitude) ? 'on the earth' : 'nowhere');
  },

  line({ detail }) {
    this.logText('polylinetap', String(detail.polylineId));
  },

  where() {
    this.map.getCenterLocation({
      success: ({ latitude, longitude }) => this.logText('center', `${latitude.toFixed(2)} ${longitude.toFixed(2)}`),
    });
  },

  sail() {
    this.map.translateMarker({ markerId: 2, destination: NORTH, duration: 300, success: () => this.logText('sailed', 'north') });
  },

  all() {
    this.map.includePoints({
      points: [NORTH, SOUTH],
      padding: [40, 40, 40, 40],
      success: () => this.logText('included', 'both'),
    });
  },
});
