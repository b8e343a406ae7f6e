/** Sends one operation to this server; answers and refusals come in the same form. */
export async function ask(operation: object, headers: Readonly<Record<string, string>> = {}): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as object;
}
