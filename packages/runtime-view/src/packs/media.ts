import { audio } from '../builtins/audio/audio.ts';
import { camera } from '../builtins/camera/camera.ts';
import { video } from '../builtins/video/video.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [video, audio, camera] };
