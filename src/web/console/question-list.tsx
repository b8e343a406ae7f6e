import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ReactElement } from 'react';
import { type ExampleTab, variablesText } from './examples.ts';

/** The examples by what they ask; a click goes to the tab of the example, or opens it again where it was closed. */
export function QuestionList({ examples }: { readonly examples: readonly ExampleTab[] }): ReactElement {
  const tabs = useGraphiQL(({ tabs }) => tabs);
  const queryEditor = useGraphiQL(({ queryEditor }) => queryEditor);
  const variableEditor = useGraphiQL(({ variableEditor }) => variableEditor);
  const { addTab, changeTab } = useGraphiQLActions();

  const open = (example: ExampleTab): void => {
    const index = tabs.findIndex(({ title }) => title === example.name);
    if (index >= 0) changeTab(index);
    else {
      addTab();
      queryEditor?.setValue(example.query);
      variableEditor?.setValue(variablesText(example) ?? '');
    }
    requestAnimationFrame(showActiveTab);
  };

  return (
    <section className="questions" aria-label="Questions">
      <h2>Questions</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => open(example)}>
              {example.question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** There are more tabs than the bar has room for. */
const showActiveTab = (): void =>
  document.querySelector('[role=tab][aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

export const QuestionIcon = (): ReactElement => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5">
    <title>Questions</title>
    <path d="M4 5h16v11H12l-4 4v-4H4z" />
    <path d="M10 9a2 2 0 1 1 2.6 1.9c-.4.1-.6.4-.6.8M12 13.8v.2" />
  </svg>
);
