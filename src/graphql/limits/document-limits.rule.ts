/** One rule for the shape of documents, and one walk: depth, aliases, fields, root fields, directives. */
import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { MAX_ALIASES, MAX_DEPTH, MAX_DIRECTIVES_AT_ONE_PLACE, MAX_FIELDS, MAX_ROOT_FIELDS } from './limits.js';

/** What a selection set comes to once its fragments are spread. */
interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const EMPTY: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };

export const documentLimitsRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    for (const message of excesses(operation, new DocumentWalk(context))) {
      context.reportError(new GraphQLError(message, { nodes: operation }));
    }
    return false;
  },
});

function excesses(operation: OperationDefinitionNode, walk: DocumentWalk): readonly string[] {
  const size = walk.sizeOf(operation.selectionSet);
  const roots = walk.widthOf(operation.selectionSet);
  const directives = Math.max(size.directives, operation.directives?.length ?? 0);
  const limits: readonly (readonly [number, number, string])[] = [
    [size.depth, MAX_DEPTH, 'levels of fields'],
    [size.fields, MAX_FIELDS, 'fields'],
    [size.aliases, MAX_ALIASES, 'aliases'],
    [roots, MAX_ROOT_FIELDS, 'root fields'],
    [directives, MAX_DIRECTIVES_AT_ONE_PLACE, 'directives at one place'],
  ];
  return limits
    .filter(([count, most]) => count > most)
    .map(([, most, what]) => `The operation has too many ${what}; allowed: at most ${most}. Split it.`);
}

/** Each fragment is measured once, however often it is spread: a document cannot make the walk long. */
class DocumentWalk {
  readonly #sizes = new Map<string, Size>();
  readonly #widths = new Map<string, number>();

  constructor(readonly context: ValidationContext) {}

  sizeOf({ selections }: SelectionSetNode): Size {
    return selections.map((selection) => this.#sizeOfSelection(selection)).reduce(sum, EMPTY);
  }

  /** Fields that stand side by side, fragments spread. */
  widthOf({ selections }: SelectionSetNode): number {
    return selections.reduce((width, selection) => width + this.#widthOfSelection(selection), 0);
  }

  #sizeOfSelection(selection: SelectionNode): Size {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      const beneath = selection.selectionSet === undefined ? EMPTY : this.sizeOf(selection.selectionSet);
      return {
        depth: beneath.depth + 1,
        fields: beneath.fields + 1,
        aliases: beneath.aliases + (selection.alias === undefined ? 0 : 1),
        directives: Math.max(beneath.directives, directives),
      };
    }
    const spread =
      selection.kind === Kind.INLINE_FRAGMENT
        ? this.sizeOf(selection.selectionSet)
        : this.#sizeOfFragment(selection.name.value);
    return { ...spread, directives: Math.max(spread.directives, directives) };
  }

  #sizeOfFragment(name: string): Size {
    return this.#once(this.#sizes, name, EMPTY, ({ selectionSet }) => this.sizeOf(selectionSet));
  }

  #widthOfSelection(selection: SelectionNode): number {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.widthOf(selection.selectionSet);
    return this.#once(this.#widths, selection.name.value, 0, ({ selectionSet }) => this.widthOf(selectionSet));
  }

  /** A fragment that spreads itself counts for nothing there; another rule refuses it. */
  #once<Value>(
    known: Map<string, Value>,
    name: string,
    nothing: Value,
    measure: (fragment: FragmentDefinitionNode) => Value,
  ): Value {
    const found = known.get(name);
    if (found !== undefined) return found;
    const fragment = this.context.getFragment(name);
    if (!fragment) return nothing;
    known.set(name, nothing);
    const value = measure(fragment);
    known.set(name, value);
    return value;
  }
}

const sum = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: Math.max(a.directives, b.directives),
});
