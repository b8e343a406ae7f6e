import './workers.ts';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ask } from './ask.ts';
import { type ExampleTab, fetchExamples } from './examples.ts';

const tabOf = ({ query, variables }: ExampleTab): { query: string; variables: string | null } => ({
  query,
  variables: Object.keys(variables).length === 0 ? null : JSON.stringify(variables, null, 2),
});

const place = document.getElementById('console');
if (place === null) throw new Error('the page has no place for the console');

const examples = await fetchExamples();
createRoot(place).render(
  <StrictMode>
    <GraphiQL
      defaultEditorToolsVisibility="variables"
      fetcher={(operation, options) => ask(operation, options?.headers)}
      {...(examples.length > 0 && { defaultTabs: examples.map(tabOf) })}
    >
      <GraphiQL.Logo>Demarche</GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
