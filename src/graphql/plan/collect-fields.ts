/** Which fields an operation asks of objects of one concrete type, after fragments and directives. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** What is needed to read the selections of one operation. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
}

/** Field nodes by response key, in the order of the document; nodes under one key are answered as one. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

export function collectFields(
  document: Document,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): CollectedFields {
  const collector = new Collector(document, type);
  for (const set of selectionSets) collector.visit(set);
  return collector.fields;
}

class Collector {
  readonly fields = new Map<string, FieldNode[]>();
  readonly #spread = new Set<string>();

  constructor(
    readonly document: Document,
    readonly type: GraphQLObjectType,
  ) {}

  visit({ selections }: SelectionSetNode): void {
    for (const selection of selections) if (this.#isIncluded(selection)) this.#take(selection);
  }

  #take(selection: SelectionNode): void {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = this.fields.get(key);
      if (nodes === undefined) this.fields.set(key, [selection]);
      else nodes.push(selection);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (this.#meets(selection.typeCondition)) this.visit(selection.selectionSet);
    } else {
      this.#spreadOf(selection.name.value);
    }
  }

  #spreadOf(name: string): void {
    const fragment = this.document.fragments[name];
    if (fragment === undefined || this.#spread.has(name)) return;
    this.#spread.add(name);
    if (this.#meets(fragment.typeCondition)) this.visit(fragment.selectionSet);
  }

  #isIncluded(node: SelectionNode): boolean {
    const { variables } = this.document;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
  }

  #meets(condition: NamedTypeNode | undefined): boolean {
    if (condition === undefined) return true;
    const wanted = typeFromAST(this.document.schema, condition);
    if (wanted === this.type) return true;
    return isAbstractType(wanted) && this.document.schema.isSubType(wanted, this.type);
  }
}
