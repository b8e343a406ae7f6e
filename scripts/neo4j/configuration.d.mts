export function configurationText(settings: {
  readonly port: number;
  readonly auth: boolean;
  readonly pagecache: string;
  readonly fast?: boolean;
}): string;
export function initialPasswordArguments(files: { readonly jars: string; readonly secretFile: string }): string[];
