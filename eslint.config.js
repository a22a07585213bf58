import js from "@eslint/js";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import globals from "globals";

/** Floors, ground first: a folder may import only from those named after it (see README, "Layout"). */
const FLOORS = {
  reference: [],
  texts: [],
  model: ["reference"],
  modelbook: ["reference", "model"],
  functions: ["reference", "model"],
  workbook: ["reference", "model", "modelbook", "functions"],
  taskpane: ["texts", "reference", "model", "modelbook", "functions", "workbook"],
  commands: ["reference", "model", "modelbook", "functions", "workbook"],
  workbench: [],
};
const OFFICE = ["Office", "Excel", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Office.js is touched only in src/workbook and the entry points.",
}));
/** Words that a person reads or hears stand in src/texts/en-GB: none between tags, in an attribute or in a choice of words. */
const WORDS = "[A-Za-z]";
const READ =
  "[name.name=/^(?:label|title|aria-label|placeholder|hint|summary|caption|validationMessage|text|name|usual|will|said|action|description|content)$/]";
/** Written straight away, as one side of a choice, or in a template. Names of functions and of Excel’s errors are code. */
const written = (place) =>
  [place, `${place} > ConditionalExpression`].flatMap((within) => [
    `${within} > Literal.expression[value=/${WORDS}/]`,
    `${within} > Literal.consequent[value=/${WORDS}/]`,
    `${within} > Literal.alternate[value=/${WORDS}/]`,
    `${within} > TemplateLiteral > TemplateElement[value.raw=/${WORDS}/]`,
  ]);
const NO_WORDS = [
  `JSXText[value=/${WORDS}/]:not([value=/^\\s*(?:=?CSU\\.|#N.A:)\\s*$/])`,
  `JSXAttribute${READ} > Literal[value=/${WORDS}/]`,
  ...written(`JSXAttribute${READ} > JSXExpressionContainer`),
  ...written(":matches(JSXElement, JSXFragment) > JSXExpressionContainer"),
].map((selector) => ({ selector, message: "Words of the panel stand in src/texts/en-GB." }));
/** Fluent moves the focus on the tab key itself, and passes by a summary that names no tab index. */
const REACHED = {
  selector: "JSXOpeningElement[name.name='summary']:not(:has(JSXAttribute[name.name='tabIndex']))",
  message: "The tab key reaches a summary only through figure/Summary.",
};
const folders = Object.keys(FLOORS);
const floor = (folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: folders
              .filter((other) => other !== folder && !FLOORS[folder].includes(other))
              .flatMap((other) => [`**/${other}/**`, `**/${other}`]),
            message: `src/${folder} stands on: ${FLOORS[folder].join(", ") || "nothing else"}.`,
          },
          ...(["reference", "texts", "model", "modelbook", "functions"].includes(folder)
            ? [{ group: ["react", "react-dom", "@fluentui/*"], message: "No user interface on this floor." }]
            : []),
          ...(folder === "functions"
            ? [
                {
                  group: ["**/reference/store"],
                  importNames: ["register"],
                  message:
                    "What answers a cell takes registerForCells, which notes that a cell was answered.",
                },
              ]
            : []),
        ],
      },
    ],
  },
});

export default tseslint.config(
  {
    ignores: [".cache", "dist", "dist-workbench", "dist-pseudo", "node_modules", "coverage", "test-results"],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "no-console": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "hack"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    // A text from a cell or a file must not keep a pattern busy: whatever backtracks without end is refused.
    files: ["src/**/*.{ts,tsx}"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "no-restricted-globals": [
        "error",
        ...OFFICE,
        { name: "parent", message: "The add-in never reaches for its parent window." },
        { name: "top", message: "The add-in never reaches for its parent window." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "window", property: "parent", message: "The add-in never reaches for its parent window." },
        { object: "window", property: "top", message: "The add-in never reaches for its parent window." },
      ],
    },
  },
  // Office.js is allowed in the workbook floor and in the two entry points only.
  {
    files: ["src/workbook/**/*.ts", "src/taskpane/index.ts", "src/commands/index.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // Excel hands over cells of any kind: the generator of function metadata knows no other word for it.
    files: ["src/functions/catalogue/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    // The workbench plays the host: it is no Office.js client, so the client rules say nothing about it.
    files: ["src/workbench/**/*.{ts,tsx}"],
    rules: Object.fromEntries(
      [
        "load-object-before-read",
        "call-sync-after-load",
        "call-sync-before-read",
        "no-context-sync-in-loop",
        "no-empty-load",
        "no-navigational-load",
        "test-for-null-using-isNullObject",
      ].map((rule) => [`office-addins/${rule}`, "off"]),
    ),
  },
  { files: ["src/taskpane/**/*.tsx"], rules: { "no-restricted-syntax": ["error", ...NO_WORDS, REACHED] } },
  ...folders.map(floor),
  { files: ["scripts/**/*.ts"], rules: { "no-console": "off" }, languageOptions: { globals: globals.node } },
  {
    files: ["*.config.{js,ts}", "test/**/*.{ts,tsx}"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
