// The user's public data. The platform itself shows the same name and the same grey figure for everybody by now; so do we.

import { lookUp } from '../../attributes/look-up.ts';
import { drawShape, hiddenChildren } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/** A head and shoulders on a 24 by 24 grid. */
const FIGURE = 'M12 4a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 1 1 0-8.4zM3.5 21a8.5 7 0 0 1 17 0z';

const NAMES: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  userNickName: ['微信用户', 'User'],
};

export const openData: BuiltIn = defineBuiltIn({
  tag: 'open-data',
  styles: `wx-open-data { display: inline }
wx-open-data:where([type=userAvatarUrl]) { display: inline-block; width: 1em; height: 1em; overflow: hidden; vertical-align: middle }
wx-open-data > img, wx-open-data > svg { display: block; width: 100%; height: 100%; object-fit: cover }
wx-open-data > svg { fill: #b2b2b2; background-color: var(--wx-track) }`,
  properties: { type: '', openGid: '', lang: 'en', defaultText: '', defaultAvatar: '', useEmptyValue: false },
  reflects: ['type'],
  skeleton: hiddenChildren,
  create({ host, props, load, emit }) {
    const { ownerDocument: document } = host;
    let shown: ChildNode | undefined;
    const replace = (node: ChildNode): void => {
      shown?.remove();
      shown = node;
      host.append(node);
    };
    const showFigure = (): void => replace(drawShape(host, FIGURE));
    const showAvatar = (src: string): void => {
      const picture = document.createElement('img');
      picture.alt = '';
      load(src).then((address) => {
        picture.src = address;
        if (props.defaultAvatar === src) replace(picture);
      }, showFigure);
    };
    const show = (): void => {
      const { type, lang, defaultText, defaultAvatar, useEmptyValue } = props;
      if (type === 'userAvatarUrl') {
        showFigure();
        if (defaultAvatar !== '') showAvatar(defaultAvatar);
        return;
      }
      const known = lookUp(NAMES, type);
      // Of what there is nothing, nothing is shown where the page wants it so.
      const text = (useEmptyValue && known === undefined ? '' : defaultText) || known?.[lang.startsWith('zh') ? 0 : 1] || '';
      replace(document.createTextNode(text));
    };
    return {
      connected() {
        show();
        // Name and avatar have a stand-in; of everything else there is nothing.
        if (props.type !== 'userNickName' && props.type !== 'userAvatarUrl')
          emit('error', { errMsg: `open-data:fail no ${props.type || 'type'}` });
      },
      update: show,
    };
  },
});
