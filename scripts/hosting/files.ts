/** The header list in the words of the servers that finance departments have: nginx, IIS, Azure and Netlify-like hosts. */
import {
  ALWAYS,
  ASKED_EACH_TIME,
  CONTENT_SECURITY_POLICY,
  FOR_ANY_ORIGIN,
  HASHED,
  KEPT,
  PAGES,
  STRICT_TRANSPORT,
} from "./headers";

const EVERYWHERE = Object.entries({ ...ALWAYS, ...STRICT_TRANSPORT });
const POLICY = ["Content-Security-Policy", CONTENT_SECURITY_POLICY] as const;
const NOTE = "Written by `npm run docs` from scripts/hosting: change it there.";

export interface NginxSite {
  readonly name: string;
  readonly listen: string;
  readonly root: string;
  readonly certificate: string;
  readonly key: string;
  /** Further lines within the server, each a directive or a block. */
  readonly more?: readonly string[];
}

/** A site for nginx's `sites-enabled`: what differs by path is looked up in maps, so that no location loses a header. */
export function nginxSite({ name, listen, root, certificate, key, more = [] }: NginxSite): string {
  const lines = [
    `# ${NOTE}`,
    "map $uri $commissioning_costs_policy {",
    ...PAGES.map((page) => `    ${page} "${CONTENT_SECURITY_POLICY}";`),
    '    default "";',
    "}",
    "map $uri $commissioning_costs_cache {",
    `    ~^${HASHED} "${KEPT}";`,
    `    default "${ASKED_EACH_TIME}";`,
    "}",
    "map $uri $commissioning_costs_origin {",
    `    ${FOR_ANY_ORIGIN} "*";`,
    '    default "";',
    "}",
    "server {",
    `    listen ${listen} ssl;`,
    `    server_name ${name};`,
    `    ssl_certificate ${certificate};`,
    `    ssl_certificate_key ${key};`,
    `    root ${root};`,
    "    include /etc/nginx/mime.types;",
    "    charset utf-8;",
    "    server_tokens off;",
    "    gzip on;",
    "    gzip_types application/javascript application/json text/css application/xml text/xml;",
    ...EVERYWHERE.map(([header, value]) => `    add_header ${header} "${value}" always;`),
    '    add_header Cache-Control "$commissioning_costs_cache" always;',
    '    add_header Content-Security-Policy "$commissioning_costs_policy" always;',
    '    add_header Access-Control-Allow-Origin "$commissioning_costs_origin" always;',
    ...more.map((line) => `    ${line}`),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const iisHeaders = (headers: readonly (readonly [string, string])[], indent: string): string[] =>
  headers.map(([name, value]) => `${indent}<add name="${name}" value="${xml(value)}" />`);
const iisLocation = (
  path: string,
  cache: string,
  headers: readonly (readonly [string, string])[],
): string[] => [
  `  <location path="${path}">`,
  "    <system.webServer>",
  "      <httpProtocol>",
  "        <customHeaders>",
  '          <remove name="Cache-Control" />',
  ...iisHeaders([["Cache-Control", cache], ...headers], "          "),
  "        </customHeaders>",
  "      </httpProtocol>",
  "    </system.webServer>",
  "  </location>",
];

/** Internet Information Services. */
function webConfig(): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- ${NOTE} -->`,
    "<configuration>",
    "  <system.webServer>",
    "    <staticContent>",
    '      <remove fileExtension=".json" />',
    '      <mimeMap fileExtension=".json" mimeType="application/json" />',
    "    </staticContent>",
    "    <httpProtocol>",
    "      <customHeaders>",
    '        <remove name="X-Powered-By" />',
    ...iisHeaders([...EVERYWHERE, ["Cache-Control", ASKED_EACH_TIME]], "        "),
    "      </customHeaders>",
    "    </httpProtocol>",
    "  </system.webServer>",
    ...iisLocation(HASHED.slice(1, -1), KEPT, []),
    ...PAGES.flatMap((page) => iisLocation(page.slice(1), ASKED_EACH_TIME, [POLICY])),
    ...iisLocation(FOR_ANY_ORIGIN.slice(1), ASKED_EACH_TIME, [["Access-Control-Allow-Origin", "*"]]),
    "</configuration>",
  ];
  return `${lines.join("\n")}\n`;
}

/** Azure Static Web Apps. */
function staticWebApp(): string {
  const config = {
    globalHeaders: Object.fromEntries([...EVERYWHERE, ["Cache-Control", ASKED_EACH_TIME]]),
    routes: [
      { route: `${HASHED}*`, headers: { "Cache-Control": KEPT } },
      ...PAGES.map((route) => ({ route, headers: { "Content-Security-Policy": CONTENT_SECURITY_POLICY } })),
      { route: FOR_ANY_ORIGIN, headers: { "Access-Control-Allow-Origin": "*" } },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** What the build puts beside the folders, by name: hosts of this kind match paths by their beginning only. */
const AT_THE_TOP = [
  ...["runtime", "data", "functions", "commands", "taskpane", "vendor"].map((name) => `/${name}.js`),
  ...["/manifest.xml", "/shortcuts.json", "/shortcuts.en-us.json", "/assets/*"],
];

/** Hosts that read a file named `_headers`. They add up what several rules say: no file gets two rules for its keeping. */
function headersFile(): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${[
    `# ${NOTE}`,
    rule("/*", EVERYWHERE),
    rule(`${HASHED}*`, [["Cache-Control", KEPT]]),
    ...AT_THE_TOP.map((path) => rule(path, [["Cache-Control", ASKED_EACH_TIME]])),
    // Pages among the assets have the rule of that folder for their keeping.
    ...PAGES.map((page) =>
      rule(page, page.startsWith("/assets/") ? [POLICY] : [["Cache-Control", ASKED_EACH_TIME], POLICY]),
    ),
    rule(FOR_ANY_ORIGIN, [
      ["Cache-Control", ASKED_EACH_TIME],
      ["Access-Control-Allow-Origin", "*"],
    ]),
  ].join("\n")}\n`;
}

/** The shipped files by name, as they stand in `docs/deploy`; the build copies all but nginx's beside the pages. */
export const hostingFiles = (): Readonly<Record<string, string>> => ({
  "nginx.conf": nginxSite({
    name: "addin.example.org",
    listen: "443",
    root: "/srv/commissioning-costs",
    certificate: "/etc/ssl/certs/addin.example.org.pem",
    key: "/etc/ssl/private/addin.example.org.key",
  }),
  "web.config": webConfig(),
  "staticwebapp.config.json": staticWebApp(),
  _headers: headersFile(),
});
