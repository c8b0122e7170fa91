import eventLog from '../../behaviors/event-log';

/** Text of a WebGL program that gives every pixel one colour. */
const VERTEX = 'attribute vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }';
const FRAGMENT = 'precision mediump float; void main() { gl_FragColor = vec4(0.06, 0.54, 0.42, 1.0); }';

Page({
  behaviors: [eventLog],
  data: { saved: '' },

  onReady() {
    const query = wx.createSelectorQuery();
    query.select('#flat').fields({ node: true, size: true });
    query.select('#deep').fields({ node: true, size: true });
    query.exec(([flat, deep]) => {
      this.startFlat(flat);
      this.drawDeep(deep);
    });
    this.drawOld();
  },

  startFlat({ node, width, height }) {
    const { pixelRatio } = wx.getWindowInfo();
    node.width = width * pixelRatio;
    node.height = height * pixelRatio;
    const context = node.getContext('2d');
    context.scale(pixelRatio, pixelRatio);
    this.canvas = node;
    this.context = context;
    this.size = { width, height };
    const harbour = node.createImage();
    harbour.onload = () => {
      this.logText('image', `${harbour.width} × ${harbour.height}`);
      this.harbour = harbour;
      this.drawFlat(0);
    };
    harbour.onerror = () => this.logText('image', 'cannot be had');
    harbour.src = '/images/sail.png';
  },

  drawFlat(offset) {
    const { context, harbour, size } = this;
    context.clearRect(0, 0, size.width, size.height);
    context.fillStyle = '#2d6cdf';
    context.fillRect(0, size.height - 24, size.width, 24);
    context.drawImage(harbour, 16 + offset, 16, 64, 64);
    context.fillStyle = '#222';
    context.font = '16px sans-serif';
    context.fillText('Drawn in the logic layer', 100, 40);
  },

  move() {
    let offset = 0;
    const step = () => {
      offset += 10;
      this.drawFlat(offset);
      if (offset < 60) this.canvas.requestAnimationFrame(step);
      else this.logText('sailed', String(offset));
    };
    this.canvas.requestAnimationFrame(step);
  },

  read() {
    const { height } = this.canvas;
    const [red, green, blue] = this.context.getImageData(4, height - 4, 1, 1).data;
    this.logText('pixel', `${red} ${green} ${blue}`);
    this.logText('url', this.canvas.toDataURL().slice(0, 22));
  },

  save() {
    wx.canvasToTempFilePath({
      canvas: this.canvas,
      destWidth: 400,
      destHeight: 160,
      success: ({ tempFilePath }) => this.setData({ saved: tempFilePath }),
      fail: ({ errMsg }) => this.logText('failed', errMsg),
    });
  },

  drawDeep({ node }) {
    const gl = node?.getContext('webgl');
    if (!gl) {
      this.logText('webgl', 'absent');
      return;
    }
    const program = gl.createProgram();
    for (const [kind, text] of [
      [gl.VERTEX_SHADER, VERTEX],
      [gl.FRAGMENT_SHADER, FRAGMENT],
    ]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-0.6, -0.6, 0.6, -0.6, 0, 0.7]), gl.STATIC_DRAW);
    gl.enableVertexAttribArray(gl.getAttribLocation(program, 'at'));
    gl.vertexAttribPointer(gl.getAttribLocation(program, 'at'), 2, gl.FLOAT, false, 0, 0);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    const pixel = new Uint8Array(4);
    gl.readPixels(node.width / 2, node.height / 2, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    this.logText('webgl', pixel.join(' '));
  },

  drawOld() {
    const context = wx.createCanvasContext('old');
    const sky = context.createLinearGradient(0, 0, 0, 120);
    sky.addColorStop(0, '#8a63c9');
    sky.addColorStop(1, '#f4f6fa');
    context.setFillStyle(sky);
    context.fillRect(0, 0, 400, 120);
    context.setStrokeStyle('#ffffff');
    context.setLineWidth(4);
    context.beginPath();
    context.arc(60, 60, 30, 0, 2 * Math.PI);
    context.stroke();
    context.drawImage('/images/sail.png', 36, 36, 48, 48);
    context.setFontSize(20);
    context.setFillStyle('#ffffff');
    context.fillText('Recorded', 110, 66);
    this.logText('text', context.measureText('Recorded').width > 60 ? 'measured' : 'too narrow');
    context.draw(false, () => {
      wx.canvasGetImageData({
        canvasId: 'old',
        x: 8,
        y: 4,
        width: 1,
        height: 1,
        success: ({ data, width }) =>
          this.logText('old', `${width} ${data[0] > 100 && data[3] === 255 ? 'violet' : data.join(' ')}`),
        fail: ({ errMsg }) => this.logText('failed', errMsg),
      });
    });
  },

  saveOld() {
    wx.canvasToTempFilePath({
      canvasId: 'old',
      destWidth: 300,
      destHeight: 120,
      success: ({ tempFilePath }) =>
        wx.getImageInfo({ src: tempFilePath, success: ({ width, height }) => this.logText('file', `${width} × ${height}`) }),
      fail: ({ errMsg }) => this.logText('failed', errMsg),
    });
  },
});
