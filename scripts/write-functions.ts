/** Writes the generated function metadata to the copy under test, so that a changed signature shows in a diff. */
import { readdirSync, writeFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const folder = "src/functions/catalogue";
const files = readdirSync(folder)
  .sort()
  .map((file) => `${folder}/${file}`);
const generated = await generateCustomFunctionsMetadata(files, true);
if (generated.errors.length) {
  console.error(generated.errors.join("\n"));
  process.exitCode = 1;
} else {
  writeFileSync(
    "test/functions/functions.json",
    `${JSON.stringify(JSON.parse(generated.metadataJson), null, 2)}\n`,
  );
}
