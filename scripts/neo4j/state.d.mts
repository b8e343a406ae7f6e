export interface ServerState {
  readonly pid: number;
  readonly birth: string;
  readonly port: number;
  readonly auth: boolean;
}

export function readState(file: string): (ServerState & { readonly running: boolean }) | null;
export function writeState(file: string, state: ServerState): void;
