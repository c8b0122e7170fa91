// Context objects of components: `wx.createVideoContext(id)`, `NodesRef.context()`. The component lives in the view; an
// object here has its methods, each a call to it after the commits made before. What a method may be given is the view's to
// check.

import type { ComponentCallPayload, Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { ComponentRecord } from '../structure/nodes.ts';
import { answerCall, type OnThrow } from './call-convention.ts';
import { toWireValue } from './wire-params.ts';

const MEDIA = 'play pause stop seek playbackRate requestFullScreen exitFullScreen exitPictureInPicture';

/** Methods by tag, as the platform documents them. Those that the view does not have fail with a clear errMsg. */
const METHODS: Readonly<Record<string, string>> = {
  video: `${MEDIA} sendDanmu showStatusBar hideStatusBar requestBackgroundPlayback exitBackgroundPlayback`,
  audio: 'setSrc play pause seek',
  map:
    'getCenterLocation moveToLocation translateMarker moveAlong includePoints getRegion getRotate getSkew getScale setCenterOffset ' +
    'addMarkers removeMarkers toScreenLocation fromScreenLocation setBoundary initMarkerCluster addCustomLayer removeCustomLayer ' +
    'addGroundOverlay updateGroundOverlay removeGroundOverlay addVisualLayer removeVisualLayer addArc removeArc setLocMarkerIcon ' +
    'openMapApp executeVisualLayerCommand eraseLines',
  camera: 'takePhoto startRecord stopRecord setZoom',
  'live-player': `${MEDIA} mute resume snapshot requestPictureInPicture requestBackgroundPlayback exitBackgroundPlayback`,
  'live-pusher':
    'start stop pause resume switchCamera snapshot toggleTorch playBGM stopBGM pauseBGM resumeBGM setBGMVolume setMICVolume ' +
    'startPreview stopPreview sendMessage',
  editor:
    'format insertDivider insertImage insertText setContents getContents clear removeFormat undo redo blur scrollIntoView ' +
    'getSelectionText',
  'scroll-view': 'scrollTo scrollIntoView triggerRefresh closeRefresh triggerTwoLevel closeTwoLevel',
};

/** What can be set on a context; the view is told, by the method `set`. */
const SETTABLE: Readonly<Record<string, string>> = {
  'scroll-view': 'scrollEnabled bouncesEnabled showScrollbar pagingEnabled fastDecelerationEnabled decelerationDisabled',
};

/** Where a component is: as a query names it, when the call is made. */
export interface ComponentPlace {
  readonly scope: ComponentRecord;
  readonly selector: string;
  readonly index: number;
}

export interface ComponentContexts {
  /** `undefined` for tags that have none. */
  create(tag: string, place: ComponentPlace, members?: Readonly<Record<string, unknown>>): object | undefined;
  /** `wx.create…Context(id, component)`, or without id for components of which a page has one. */
  named(tag: string, id: unknown, component: unknown): object;
  call(place: ComponentPlace, method: string, argument?: unknown): Promise<Json>;
}

export interface ComponentContextsOptions {
  recordOf(value: unknown): ComponentRecord | undefined;
  currentRoot(): ComponentRecord | undefined;
  callView(scope: ComponentRecord, call: ComponentCallPayload): Promise<Json>;
  readonly onThrow: OnThrow;
}

export function createComponentContexts(options: ComponentContextsOptions): ComponentContexts {
  const call = ({ scope, selector, index }: ComponentPlace, method: string, argument?: unknown): Promise<Json> => {
    const value = toWireValue(argument) as Json | undefined;
    const payload = { scope: scope.id, selector, index, method };
    return options.callView(scope, value === undefined ? payload : { ...payload, argument: value });
  };

  const create = (
    tag: string,
    place: ComponentPlace | (() => ComponentPlace | undefined),
    members: Readonly<Record<string, unknown>> = {},
  ): object | undefined => {
    const methods = Object.hasOwn(METHODS, tag) ? METHODS[tag] : undefined;
    if (methods === undefined) return undefined;
    const context: Record<string, unknown> = { ...members };
    for (const method of methods.split(' ')) {
      context[method] = (first?: unknown, more?: unknown) => {
        const argument = typeof first === 'string' ? toOptions(method, first, more) : first;
        const perform = (): Promise<Json> => {
          const at = typeof place === 'function' ? place() : place;
          if (at === undefined) throw new DinghyError('API_FAILED', { reason: 'no page is open' });
          return call(at, method, argument);
        };
        const answer = answerCall(method, argument, perform, options.onThrow);
        // `video.play()` is seldom waited for; a failure that nobody asked about is none of `onUnhandledRejection`'s.
        answer?.catch(() => undefined);
        return answer;
      };
    }
    for (const name of SETTABLE[tag]?.split(' ') ?? []) {
      let present: unknown = true;
      Object.defineProperty(context, name, {
        enumerable: true,
        get: () => present,
        set(value: unknown) {
          present = value;
          const at = typeof place === 'function' ? place() : place;
          if (at !== undefined) call(at, 'set', { [name]: Boolean(value) }).catch(() => undefined);
        },
      });
    }
    return context;
  };

  return {
    create,
    call,
    named(tag, id, component) {
      const record = options.recordOf(component);
      // The page on top when the object is made: a context outlives a navigation.
      const scope = record ?? options.currentRoot();
      return create(tag, () => scope && placeOf(scope, tag, id)) as object;
    },
  };
}

/** Of the component with that id; without an id, of the one that a page has of the tag. */
export function placeOf(scope: ComponentRecord, tag: string, id: unknown): ComponentPlace {
  return { scope, selector: id === undefined ? `<${tag}>` : `#${escapeName(String(id))}`, index: 0 };
}

/** The two methods that take a text first: `format(name, value)` and `scrollIntoView(selector, options)`. */
function toOptions(method: string, first: string, more: unknown): object {
  if (method === 'format') return { name: first, value: more };
  return { ...(typeof more === 'object' ? more : {}), selector: first };
}

/** Ids are any text; in a selector a name is letters, digits, `-` and `_`. */
function escapeName(name: string): string {
  return name.replace(/[^\w-]/g, (character) => (character > '\x7f' ? character : `\\${character}`));
}
