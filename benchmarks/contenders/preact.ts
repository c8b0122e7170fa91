import { type ComponentChild, createElement, render } from 'preact';
import { memo } from 'preact/compat';
import { useReducer } from 'preact/hooks';
import { createPage, type Renderer } from './row-view.ts';

const page = createPage({ createElement, memo, useReducer } as unknown as Renderer) as () => ComponentChild;
render(createElement(page, null), document.body.appendChild(document.createElement('div')));
