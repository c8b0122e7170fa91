// A parsed WXML file: what was written, case and order kept, nothing interpreted.

export interface WxmlElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: readonly WxmlAttribute[];
  readonly children: WxmlNode[];
  /** Offsets of the opening tag. */
  readonly start: number;
  readonly end: number;
}

export interface WxmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
}

export type WxmlNode = WxmlElement | WxmlText;

export interface WxmlAttribute {
  readonly name: string;
  /** `undefined` for an attribute without a value, which means `true`. */
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Offset of the value's first character. */
  readonly valueStart: number;
}
