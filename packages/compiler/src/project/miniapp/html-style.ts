// How HTML elements are laid out where a page's own CSS does not say: the few rules of the HTML specification's style sheet
// that pages of text and boxes need.

export const HTML_STYLE = `\
address,article,aside,blockquote,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,\
header,hgroup,hr,main,menu,nav,ol,p,pre,search,section,summary,table,template,ul{display:block}
li{display:list-item}
h1{font-size:2em;font-weight:bold;margin:.67em 0}
h2{font-size:1.5em;font-weight:bold;margin:.83em 0}
h3{font-size:1.17em;font-weight:bold;margin:1em 0}
h4{font-weight:bold;margin:1.33em 0}
h5{font-size:.83em;font-weight:bold;margin:1.67em 0}
h6{font-size:.67em;font-weight:bold;margin:2.33em 0}
p,dl,blockquote,figure,ul,ol,menu,pre{margin:1em 0}
ul,menu{list-style:disc;padding-left:40px}
ol{list-style:decimal;padding-left:40px}
b,strong{font-weight:bold}
i,em,cite,var,dfn{font-style:italic}
u,ins{text-decoration:underline}
s,del{text-decoration:line-through}
small{font-size:smaller}
code,kbd,samp,pre{font-family:monospace}
pre{white-space:pre}
hr{border-top:1px solid;margin:.5em 0}
`;
