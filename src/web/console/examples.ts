export interface ExampleTab {
  readonly name: string;
  readonly question: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The questions that the server comes with, their variables filled from its graph. None where it cannot say. */
export async function fetchExamples(): Promise<readonly ExampleTab[]> {
  try {
    const response = await fetch('/console/examples.json');
    return response.ok ? ((await response.json()) as readonly ExampleTab[]) : [];
  } catch {
    return [];
  }
}

/** As the editor shows them; null where the example has none. */
export const variablesText = ({ variables }: ExampleTab): string | null =>
  Object.keys(variables).length === 0 ? null : JSON.stringify(variables, null, 2);
