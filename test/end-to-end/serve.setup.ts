/**
 * Serves the existing builds on a free port for all end-to-end tests; they read the address from the environment.
 * Where an address stands there already, another server is on trial (`npm run test:nginx`).
 */
import { existsSync } from "node:fs";
import { ADDIN, WORKBENCH } from "../../scripts/project";
import { serve } from "../../scripts/serve";

export const ORIGIN_VARIABLE = "COMMISSIONING_COSTS_ORIGIN";

/** Says what to do where a build is not there. */
export function requireBuilds(): void {
  for (const build of [ADDIN, WORKBENCH])
    if (!existsSync(build.product))
      throw new Error(
        `The ${build.name} is not built. Run \`npm run build\` and \`npm run build:workbench\` first.`,
      );
}

export default async function setup(): Promise<() => Promise<void>> {
  requireBuilds();
  if (process.env[ORIGIN_VARIABLE]) return async () => undefined;
  const server = await serve({ port: 0 });
  process.env[ORIGIN_VARIABLE] = server.origin;
  return () => server.close();
}
