export const imageStyles = `
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; position: relative }
wx-image > img { position: absolute; inset: 0; display: block; width: 100%; height: 100%; object-fit: fill; border-radius: inherit }
wx-image > img:not([src]) { visibility: hidden }
wx-image[fade-in] > img { opacity: 0; transition: opacity .3s }
wx-image[fade-in][data-shown] > img { opacity: 1 }
wx-image > div { display: none }
wx-image[mode=aspectFit] > img { object-fit: contain }
wx-image[mode=aspectFill] > img { object-fit: cover }
wx-image[mode=widthFix] { height: auto !important }
wx-image[mode=widthFix] > img { position: static; height: auto }
wx-image[mode=heightFix] { width: auto !important }
wx-image[mode=heightFix] > img { position: static; width: auto }
wx-image[mode=top] > img, wx-image[mode=bottom] > img, wx-image[mode=center] > img, wx-image[mode=left] > img,
wx-image[mode=right] > img, wx-image[mode*=" "] > img { object-fit: none }
wx-image[mode=top] > img { object-position: top }
wx-image[mode=bottom] > img { object-position: bottom }
wx-image[mode=left] > img { object-position: left }
wx-image[mode=right] > img { object-position: right }
wx-image[mode="top left"] > img { object-position: top left }
wx-image[mode="top right"] > img { object-position: top right }
wx-image[mode="bottom left"] > img { object-position: bottom left }
wx-image[mode="bottom right"] > img { object-position: bottom right }
`;
