import type { Root } from 'postcss';

/** The text of a sheet; without comments and spaces between its parts where `minify` is set. */
export function printSheet(root: Root, minify: boolean): string {
  if (!minify) return root.toString();
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walk((node) => {
    const important = node.type === 'decl' && node.important ? { important: '!important' } : {};
    node.raws = { before: '', between: node.type === 'decl' ? ':' : '', after: '', semicolon: false, ...important };
    if (node.type === 'atrule') node.raws.afterName = node.params === '' || node.params.startsWith('(') ? '' : ' ';
    if (node.type === 'rule') node.selector = node.selector.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
  });
  root.raws = { after: '', semicolon: false };
  return root.toString();
}
