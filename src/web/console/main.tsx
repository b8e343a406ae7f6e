import './workers.ts';
import 'graphiql/style.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ask } from './ask.ts';
import { fetchExamples, variablesText } from './examples.ts';
import { QuestionIcon, QuestionList } from './question-list.tsx';

const place = document.getElementById('console');
if (place === null) throw new Error('the page has no place for the console');

const examples = await fetchExamples();
const questions = {
  title: 'Questions',
  icon: QuestionIcon,
  content: () => <QuestionList examples={examples} />,
};
const tabs = examples.map((example) => ({ query: example.query, variables: variablesText(example) }));

createRoot(place).render(
  <StrictMode>
    <GraphiQL
      defaultEditorToolsVisibility="variables"
      fetcher={(operation, options) => ask(operation, options?.headers)}
      plugins={[questions, HISTORY_PLUGIN]}
      visiblePlugin={questions}
      {...(tabs.length > 0 && { defaultTabs: tabs })}
    >
      <GraphiQL.Logo>Demarche</GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
