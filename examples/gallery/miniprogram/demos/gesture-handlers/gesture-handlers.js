import eventLog from '../../behaviors/event-log';

const STATES = ['possible', 'begin', 'active', 'end', 'cancelled'];

Page({
  behaviors: [eventLog],
  data: { pan: '', down: 0 },
  // A gesture handler's fields are on the event object itself.
  told(event) {
    const { state, absoluteX, deltaX, deltaY, scale, rotation } = event;
    if (deltaX !== undefined) this.setData({ pan: `${Math.round(deltaX)}, ${Math.round(deltaY)}` });
    if (STATES[state] === 'active') return;
    const facts = { absoluteX, scale: scale && Number(scale.toFixed(2)), rotation: rotation && Number(rotation.toFixed(2)) };
    this.logText(`gesture ${STATES[state]}`, JSON.stringify(facts));
  },
  aside({ state }) {
    if (STATES[state] === 'end') this.logText('let go', 'aside');
  },
  sheet(event) {
    const { state, deltaY } = event;
    if (STATES[state] === 'active') this.setData({ down: Math.max(0, this.data.down + deltaY) });
    if (STATES[state] === 'end') {
      this.logText('sheet let go', `${Math.round(this.data.down)}`);
      this.setData({ down: 0 });
    }
  },
});
