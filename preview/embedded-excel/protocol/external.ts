import type { EventMessage } from "./events";
import type { Host } from "./host";

/** What Office tells an add-in of itself. */
export type OfficeOptions = {
  /** Language of Office's own words, and of the workbook's data. */
  readonly locale?: string;
  /** `document.settings`, as JSON texts by key. It is changed when the add-in saves. */
  readonly settings?: Map<string, string>;
  readonly theme?: OfficeTheme;
  /** How long the first answer takes, in milliseconds; infinite: it never comes. */
  readonly firstAnswer?: number;
};

/** `Office.context.officeTheme`, each colour as `#rrggbb`. */
export type OfficeTheme = {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
};

export const LIGHT: OfficeTheme = {
  bodyBackgroundColor: "#ffffff",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#f0f0f0",
  controlForegroundColor: "#262626",
};

export const DARK: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#ffffff",
  controlBackgroundColor: "#444444",
  controlForegroundColor: "#ffffff",
};

/** Arrays go over as the desktop's host object hands them: as something with `toArray`. */
type SafeArray = { readonly toArray: () => readonly unknown[] };
const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items });

type Callback = (answer: number | SafeArray) => void;
type EventHandler = (event: number, message: SafeArray) => void;

/** What the library calls a request on the document's objects, and an event of theirs. */
const RICH_API_REQUEST = 93;
const RICH_API_EVENT = 33;
const EVENT_CATEGORY = 65_536;
/** An operation that this Office does not have. */
const NOT_SUPPORTED = 5000;

/**
 * Makes `window.external` what desktop Excel makes it, so that the genuine Office.js loaded into that window afterwards
 * takes this host for Excel. Works in a frame as well, with the host in the page around it.
 */
export function installEmbeddedExcel(window: Window, host: Host, options: OfficeOptions = {}): void {
  const { locale = "en-GB", firstAnswer = 0 } = options;
  const ready = Date.now() + firstAnswer;
  const handlers = new Map<number, EventHandler>();
  host.onMessage = ({ type, target, args }: EventMessage) => {
    setTimeout(() => {
      const message = safeArray([EVENT_CATEGORY, type, target, JSON.stringify(args), 1]);
      handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, safeArray([message]));
    }, host.latency);
  };
  const external = {
    // Host, platform, version, locale, correlation id, is a dialogue, logging.
    GetHostInfo: () => `Excel|Win32|16.01|${locale}|embedded||disableLogging`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(host, options),
    Execute(operation: number, parameters: unknown, callback: Callback): void {
      if (ready === Infinity) return;
      const wait = Math.max(host.latency, ready - Date.now());
      setTimeout(() => {
        if (operation === RICH_API_REQUEST) answer(host, parameters, callback);
        else callback(NOT_SUPPORTED);
      }, wait);
    },
    RegisterEvent(event: number, _target: string, handler: EventHandler, callback: Callback): void {
      handlers.set(event, handler);
      callback(0);
    },
    UnregisterEvent(event: number, _target: string, callback: Callback): void {
      handlers.delete(event);
      callback(0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
}

/** The fifth of a request's parts is the batch. */
function answer(host: Host, parameters: unknown, callback: Callback): void {
  const [parts] = parameters as readonly (readonly unknown[])[];
  const found = host.answer(String(parts?.[4]));
  if ("status" in found) callback(found.status);
  else callback(safeArray([0, [200, [], found.body]]));
}

let instances = 0;

function contextOf(host: Host, { locale = "en-GB", settings = new Map(), theme = LIGHT }: OfficeOptions) {
  // The library caches settings by this id; a fresh one each time keeps those of another workbook out.
  const instance = `embedded-${Date.now()}-${++instances}`;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "embedded",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.book.name,
    // 0: may read and write; 1: may only read.
    GetAppCapabilities: () => (host.book.readOnly ? 1 : 0),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => instance,
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: host.excelApi, SharedRuntime: "1.1", DialogApi: "1.2" }),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetSettings: () => ({
      Read(keys: string[], values: string[]): void {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]): void {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? "null"));
      },
    }),
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries(Object.entries(theme).map(([key, colour]) => [key, parseInt(colour.slice(1), 16)])),
      ),
  };
}
