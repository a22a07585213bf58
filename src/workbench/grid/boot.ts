import {
  ICommandService,
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterTexts from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortTexts from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { patchDrawing } from "./drawing";
import { paceGrid } from "./pace";
import { patchEngine } from "./patches";

/** The spreadsheet and the doors to its inside. */
export interface Grid {
  readonly api: FUniver;
  readonly fworkbook: FWorkbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
}

/**
 * Starts Univer in an element and opens a workbook. The presets are put together here, because the
 * package that does so elsewhere brings components without an open licence.
 */
export function bootGrid(container: HTMLElement, workbook: Partial<IWorkbookData>): Grid {
  patchEngine();
  patchDrawing();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, tableTexts, filterTexts, sortTexts) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      contextMenu: true,
      // Codes such as 00123 are text on purpose: no warning triangles on them.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsTablePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ];
  // A plugin that several presets name is registered once.
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (!plugins.has(plugin.pluginName)) plugins.set(plugin.pluginName, [plugin, config]);
  }
  // Excel shows no name above a table; the grid draws it anew, and the sheet with it, whatever is done anywhere.
  plugins.set(UniverSheetsTableUIPlugin.pluginName, [UniverSheetsTableUIPlugin, { hideAnchor: true }]);
  for (const [plugin, config] of plugins.values()) {
    univer.registerPlugin(plugin, config as ConstructorParameters<PluginCtor<Plugin>>[0]);
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const fworkbook = api.createWorkbook(workbook);
  paceGrid(injector);
  return { api, fworkbook, injector, commands: injector.get(ICommandService) };
}
