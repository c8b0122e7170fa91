import { bytes, object, oneOf, optional, task } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/**
 * What `<camera>` shows. Pictures come until it is taken back; it ends by itself when the camera does. The pictures are JPEGs:
 * no stream crosses into a realm without an origin.
 */
export const openCamera: DocumentedApi = task('openCamera', {
  params: {
    devicePosition: optional(oneOf('front', 'back')),
    resolution: optional(oneOf('low', 'medium', 'high')),
    flash: optional(oneOf('auto', 'on', 'off', 'torch')),
  },
  task: { methods: ['abort'], events: { frame: object({ bytes }) } },
  scope: 'scope.camera',
  internal: true,
  see: 'media/camera',
});
