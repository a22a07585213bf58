/** Deliberate faults: each changes the right manifest in one place, and names what must be said about it. */
import type { IssueCode } from "../../scripts/manifest/read";

export interface Fault {
  readonly title: string;
  readonly find: string | RegExp;
  readonly put: string;
  readonly code: IssueCode;
}

const fault = (title: string, find: string | RegExp, put: string, code: IssueCode): Fault => ({
  title,
  find,
  put,
  code,
});

export const FAULTS: readonly Fault[] = [
  fault("an element is not closed", "</Hosts>", "", "unreadable"),
  fault(
    "two buttons share an id",
    'id="CommissioningCosts.Help"',
    'id="CommissioningCosts.Refresh"',
    "duplicate_id",
  ),
  fault("two resources share an id", 'bt:String id="Help.Tip"', 'bt:String id="Refresh.Tip"', "duplicate_id"),
  fault(
    "a label names nothing",
    '<Label resid="Help.Label"/>',
    '<Label resid="Hepl.Label"/>',
    "unknown_resource",
  ),
  fault(
    "an icon names nothing",
    'size="80" resid="Icon.Help.80"',
    'size="80" resid="Icon.Help.96"',
    "unknown_resource",
  ),
  fault(
    "a tip is taken from the labels",
    '<Description resid="Help.Tip"/>',
    '<Description resid="Help.Label"/>',
    "wrong_resource_kind",
  ),
  fault(
    "the namespace is an address",
    '<Namespace resid="Functions.Namespace"/>',
    '<Namespace resid="Help.Url"/>',
    "wrong_resource_kind",
  ),
  fault(
    "a resource is left over",
    "</bt:ShortStrings>",
    '<bt:String id="Old.Label" DefaultValue="Old"/></bt:ShortStrings>',
    "unused_resource",
  ),
  fault("the page is on http", /https(:\/\/localhost:3000\/taskpane\.html)/, "http$1", "bad_address"),
  fault("an address has a blank", "/functions.json", "/functions .json", "bad_address"),
  fault(
    "one address kept the old origin",
    'https://localhost:3000/functions.js"',
    'https://localhost:3001/functions.js"',
    "several_origins",
  ),
  fault(
    "shortcuts come from another origin",
    'Url="https://localhost:3000/shortcuts.json"',
    'Url="https://addin.example.org/shortcuts.json"',
    "several_origins",
  ),
  fault("an unknown requirement set", 'Name="ExcelApi"', 'Name="ExcellApi"', "bad_requirement"),
  fault("a version that does not exist", 'MinVersion="1.13"', 'MinVersion="1.99"', "bad_requirement"),
  fault("a version that is no number", 'MinVersion="1.13"', 'MinVersion="newest"', "bad_requirement"),
  fault("a floor below what the code uses", 'MinVersion="1.13"', 'MinVersion="1.9"', "bad_requirement"),
  fault(
    "the shared runtime is not asked for",
    '<Set Name="SharedRuntime" MinVersion="1.1"/>',
    "",
    "bad_requirement",
  ),
  fault("the runtime is short", 'lifetime="long"', 'lifetime="short"', "bad_runtime"),
  fault("there are two runtimes", /(<Runtime [^>]*>)/, "$1$1", "bad_runtime"),
  fault(
    "commands run on a page of their own",
    '<FunctionFile resid="Pane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    "split_runtime",
  ),
  fault(
    "functions run on a page of their own",
    /(<Page>\s*<SourceLocation resid=")Pane\.Url/,
    "$1Help.Url",
    "split_runtime",
  ),
  fault(
    "the button opens another page",
    /(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=")Pane\.Url/,
    "$1Help.Url",
    "split_runtime",
  ),
  fault(
    "the base page differs",
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
    '<SourceLocation DefaultValue="https://localhost:3000/pane.html"/>',
    "split_runtime",
  ),
  fault(
    "a pane is given an id",
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>One</TaskpaneId>',
    "forbidden_element",
  ),
  fault(
    "a button starts disabled",
    /(<FunctionName>Refresh<\/FunctionName>\s*<\/Action>)/,
    "$1<Enabled>false</Enabled>",
    "forbidden_element",
  ),
  fault("there is no help address", /<SupportUrl [^>]*>/, "", "missing_element"),
  fault("functions have no description", /<Metadata>[\s\S]*?<\/Metadata>/, "", "missing_element"),
  fault("there is no function file", '<FunctionFile resid="Pane.Url"/>', "", "missing_element"),
  fault("a button runs nothing", "<FunctionName>Help</FunctionName>", "", "missing_element"),
  fault("the id is no GUID", "1babed10-", "1babed1-", "bad_text"),
  fault("the version is no version", "<Version>0.1.0.0<", "<Version>next<", "bad_text"),
  fault(
    "a tip is too long",
    'id="Help.Tip" DefaultValue="',
    `id="Help.Tip" DefaultValue="${"long ".repeat(50)}`,
    "bad_text",
  ),
  fault(
    "a label is empty",
    'id="Help.Label" DefaultValue="Help"',
    'id="Help.Label" DefaultValue=""',
    "bad_text",
  ),
  fault(
    "a resource id is too long",
    /Functions\.Script\.Url/g,
    "Functions.Script.AddressOfTheScript",
    "bad_text",
  ),
  fault(
    "the description is too long",
    /(<Description DefaultValue=")/,
    `$1${"long ".repeat(50)}`,
    "bad_text",
  ),
  fault("the namespace has a blank", 'DefaultValue="CSU"', 'DefaultValue="C S U"', "bad_text"),
  fault("the ribbon lacks an icon size", '<bt:Image size="80" resid="Icon.Pane.80"/>', "", "icon_sizes"),
  fault(
    "an icon is named for another size",
    'size="16" resid="Icon.Help.16"',
    'size="16" resid="Icon.Help.32"',
    "icon_file",
  ),
  fault("an icon is missing", "icon-help-80.png", "icon-hlep-80.png", "icon_file"),
  fault("the list icon has the wrong size", /(<IconUrl DefaultValue=".*)icon-32/, "$1icon-64", "icon_file"),
  fault(
    "the sharp list icon has the wrong size",
    /(<HighResolutionIconUrl DefaultValue=".*)icon-64/,
    "$1icon-32",
    "icon_file",
  ),
  fault(
    "a button runs what nobody wrote",
    "<FunctionName>Refresh<",
    "<FunctionName>RefreshAll<",
    "not_associated",
  ),
  fault("the tab has no name", '<Label resid="Tab.Label"/>', "", "missing_element"),
  fault(
    "the tab's name comes first",
    /(<CustomTab [^>]*>)([\s\S]*)(<Label resid="Tab.Label"\/>)/,
    "$1$3$2",
    "wrong_order",
  ),
  fault(
    "shortcuts stand before the ribbon",
    /(<VersionOverrides [\s\S]*<\/VersionOverrides>)\s*(<ExtendedOverrides [^>]*>)/,
    "$2$1",
    "wrong_order",
  ),
  fault(
    "metadata stand before the page",
    /(<Page>[\s\S]*<\/Page>)\s*(<Metadata>[\s\S]*<\/Metadata>)/,
    "$2$1",
    "wrong_order",
  ),
  fault("a button has no tip", /<Supertip>[\s\S]*?<\/Supertip>/, "", "missing_element"),
  fault("a button has a colour", /(<Action xsi:type="ExecuteFunction">)/, "<Colour/>$1", "forbidden_element"),
  fault("an unknown permission", "ReadWriteDocument", "Everything", "bad_text"),
];
