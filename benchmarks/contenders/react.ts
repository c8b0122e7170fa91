// @ts-expect-error React's types are a package of their own, and nothing else here needs them.
import { createElement, memo, useReducer } from 'react';
// @ts-expect-error As above.
import { createRoot } from 'react-dom/client';
import { createPage } from './row-view.ts';

const page = createPage({ createElement, memo, useReducer });
createRoot(document.body.appendChild(document.createElement('div'))).render(createElement(page, null));
