import { isElement, type PageNode, TEXT_NODE } from './page-node.js';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** What is no text of the article: code, controls, what stands beside and below it, and pictures with their captions. */
const LEFT_OUT = new Set(
  'ASIDE AUDIO BUTTON CANVAS DIALOG FIGURE FOOTER IFRAME INPUT NAV NOSCRIPT OBJECT OPTION PICTURE SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

/** The text below a node: a line for each block or line break, a blank line between blocks. */
export function blockText(root: PageNode): string {
  const paragraphs: string[] = [];
  let line = '';
  const endParagraph = (): void => {
    const lines = line.split('\n').map(tidy);
    const paragraph = lines.filter((words) => words !== '').join('\n');
    if (paragraph !== '') paragraphs.push(paragraph);
    line = '';
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT_NODE) line += (node.nodeValue ?? '').replaceAll(/[\r\n]/gu, ' ');
    if (!isElement(node)) return;
    const name = node.nodeName.toUpperCase();
    if (LEFT_OUT.has(name)) return;
    if (name === 'BR') line += '\n';
    const block = BLOCKS.has(name);
    if (block) endParagraph();
    for (const child of node.childNodes) walk(child);
    if (block) endParagraph();
  };
  walk(root);
  endParagraph();
  return paragraphs.join('\n\n');
}

/** Spaces as a browser shows them, without the marks that only steer line breaks. */
export const tidy = (words: string): string =>
  words
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim();
