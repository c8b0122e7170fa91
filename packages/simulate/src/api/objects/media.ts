// Players, recorders, cameras and live streams.

import { mockAsync, mockSync } from '../utils.ts';
import { createMapContext } from './map-context.ts';
import { emptyBuffer, idle, nothing, promising, succeeding } from './mock-object.ts';
import { createOffscreenCanvas } from './offscreen-canvas.ts';

const SNAPSHOT = { tempImagePath: '/', width: 100, height: 100 };

export function createMedia(): Record<string, unknown> {
  const player = {
    src: '',
    startTime: 0,
    playbackRate: 0,
    duration: 0,
    currentTime: 0,
    paused: true,
    buffered: 0,
    referrerPolicy: '',
  };
  const playing =
    'onCanplay onEnded onError onPause onPlay onSeeked onSeeking onStop onTimeUpdate onWaiting pause play seek stop';
  const audioBuffer = {
    ...idle('copyFromChannel copyToChannel'),
    sampleRate: 0,
    length: 0,
    duration: 0,
    numberOfChannels: 0,
    getChannelData: () => new Float32Array(0),
  };
  const nodes =
    'Analyser BiquadFilter BufferSource ChannelMerger ChannelSplitter ConstantSource Delay DynamicsCompressor Gain IIRFilter ' +
    'Oscillator Panner PeriodicWave ScriptProcessor WaveShaper';
  return {
    createInnerAudioContext: mockSync({
      ...player,
      ...idle(
        `${playing} destroy offCanplay offEnded offError offPause offPlay offSeeked offSeeking offStop offTimeUpdate offWaiting`,
      ),
      autoplay: true,
      loop: true,
      obeyMuteSwitch: true,
      volume: 0,
    }),
    getBackgroundAudioManager: mockSync({
      ...player,
      ...idle(`${playing} onNext onPrev`),
      ...{ title: '', epname: '', singer: '', coverImgUrl: '', webUrl: '', protocol: '' },
    }),
    createAudioContext: mockSync(idle('pause play seek setSrc')),
    createWebAudioContext: mockSync({
      ...Object.fromEntries(nodes.split(' ').map((name) => [`create${name}`, mockSync(null)])),
      ...promising('close resume suspend'),
      ...{ state: '', onstatechange: nothing, currentTime: 0, listener: nothing, sampleRate: 0 },
      WebAudioContextNode: {
        ...idle('setOrientation setPosition'),
        ...{ positionX: 0, positionY: 0, positionZ: 0, forwardX: 0, forwardY: 0, forwardZ: 0, upX: 0, upY: 0, upZ: 0 },
      },
      createBuffer: mockSync(audioBuffer),
      decodeAudioData: mockSync(audioBuffer),
    }),
    createMediaAudioPlayer: mockSync({ ...promising('addAudioSource destroy removeAudioSource start stop'), volume: 0 }),
    getRecorderManager: mockSync(
      idle(
        'onError onFrameRecorded onInterruptionBegin onInterruptionEnd onPause onResume onStart onStop pause resume start stop',
      ),
    ),
    createMediaContainer: mockSync(idle('addTrack destroy export extractDataSource removeTrack')),
    createMediaRecorder: mockSync({ ...idle('off on'), ...promising('destroy pause requestFrame resume start stop') }),
    createVideoDecoder: mockSync({
      ...idle('off on'),
      ...promising('remove seek start stop'),
      getFrameData: mockSync({ width: 0, height: 0, data: emptyBuffer(), pkPts: 0, pkDts: 0 }),
    }),
    createVideoContext: () => ({
      ...idle(
        'exitBackgroundPlayback exitCasting exitFullScreen hideStatusBar pause play playbackRate reconnectCasting ' +
          'requestBackgroundPlayback requestFullScreen seek sendDanmu showStatusBar startCasting stop switchCasting',
      ),
      ...succeeding('exitPictureInPicture'),
    }),
    createLivePlayerContext: () => ({
      ...succeeding(
        'exitCasting exitFullScreen exitPictureInPicture mute pause play reconnectCasting requestFullScreen ' +
          'requestPictureInPicture resume startCasting stop switchCasting',
      ),
      snapshot: mockAsync('snapshot', SNAPSHOT),
    }),
    createLivePusherContext: () => ({
      ...succeeding(
        'applyBlusherStickMakeup applyEyeBrowMakeup applyEyeShadowMakeup applyFaceContourMakeup applyFilter ' +
          'applyLipStickMakeup applySticker clearFilters clearMakeups clearStickers exitPictureInPicture pause pauseBGM playBGM ' +
          'resume resumeBGM sendMessage setBGMVolume setMICVolume setZoom start startPreview stop stopBGM stopPreview ' +
          'switchCamera toggleTorch',
      ),
      createOffscreenCanvas,
      getMaxZoom: mockAsync('getMaxZoom', { maxZoom: '' }),
      onCustomRendererEvent: nothing,
      snapshot: mockAsync('snapshot', SNAPSHOT),
    }),
    createCameraContext: () => ({
      onCameraFrame: () => succeeding('start stop'),
      setZoom: mockAsync('setZoom', { zoom: 1 }),
      startRecord: mockAsync('startRecord', { tempThumbPath: '/', tempVideoPath: '/' }),
      stopRecord: mockAsync('stopRecord', { tempThumbPath: '/', tempVideoPath: '/' }),
      takePhoto: mockAsync('takePhoto', { tempImagePath: '/' }),
    }),
    createMapContext,
  };
}
