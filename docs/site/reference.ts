// The reference: a page of Markdown for each package root and sub-path, from its docstrings, by typedoc.
import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { referenced } from './pages.js';

const options: Partial<TypeDocOptions & PluginOptions> = {
  plugin: ['typedoc-plugin-markdown'],
  entryPoints: referenced.map(({ source }) => source),
  // Reads each package from its sources; the types have been checked by build.
  tsconfig: 'tsconfig.lint.json',
  skipErrorChecking: true,
  name: 'API',
  readme: 'none',
  disableSources: true,
  router: 'module',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  groupOrder: ['Functions', 'Variables', 'Interfaces', 'Type Aliases'],
  useHTMLAnchors: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: { hideModifiers: true, hideInherited: true, hideOverrides: true },
  logLevel: 'Warn',
};

/** `out` is the folder into which the pages are written. */
export const writeReference = async (out: string): Promise<void> => {
  const app = await Application.bootstrapWithPlugins({ ...options, out });
  const entries = app.getEntryPoints() ?? [];
  const named = entries.map((entry) => {
    const door = referenced.find(({ source }) => source === entry.sourceFile.fileName);
    return { ...entry, displayName: door?.name ?? entry.displayName };
  });
  await app.generateOutputs(app.converter.convert(named));
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('See above what typedoc says.');
};
