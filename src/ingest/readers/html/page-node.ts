/** What the readers need of a parsed page. The compiler knows no browser, and the parser's own types ask for one. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: readonly PageNode[];
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  remove(): void;
  append(...nodes: readonly PageNode[]): void;
}

export interface PageDocument {
  /** Null where there is no element at all. */
  readonly documentElement: PageElement | null;
  readonly head: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT_NODE;
