const path = require('node:path');
const MpxWebpackPlugin = require('@mpxjs/webpack-plugin');

module.exports = {
  mode: 'production',
  devtool: false,
  context: path.resolve(__dirname, 'src'),
  entry: { app: './app.mpx' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', publicPath: '/' },
  resolve: { extensions: ['.mpx', '.js', '.wxml', '.json'] },
  module: {
    rules: [
      { test: /\.mpx$/, use: MpxWebpackPlugin.loader({}) },
      { test: /\.js$/, include: [path.resolve(__dirname, 'src'), /node_modules\/@mpxjs/], loader: 'babel-loader', options: { presets: [['@babel/preset-env', { targets: { chrome: '80' } }]] } },
      { test: /\.(wxss|css)$/, use: [MpxWebpackPlugin.wxssLoader()] },
      { test: /\.wxml$/, use: [MpxWebpackPlugin.wxmlLoader()] },
      { test: /\.json$/, resourceQuery: /asScript/, type: 'javascript/auto' },
      { test: /\.(wxs|qs|sjs|filter\.js)$/, use: [MpxWebpackPlugin.wxsPreLoader()], enforce: 'pre' },
    ],
  },
  plugins: [new MpxWebpackPlugin({ mode: 'wx', srcMode: 'wx' })],
};
