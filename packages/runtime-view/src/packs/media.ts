import { audio } from '../builtins/audio/audio.ts';
import { camera } from '../builtins/camera/camera.ts';
import type { BuiltIn } from '../builtins/unit.ts';
import { video } from '../builtins/video/video.ts';

export const units: readonly BuiltIn[] = [video, audio, camera];
