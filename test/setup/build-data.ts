/** Before any unit test: the data release is built if it is missing or older than its tables. */
import { DATA, make, needed } from "../../scripts/project";

export default async function setup(): Promise<void> {
  if (needed(DATA) && !(await make(DATA, true)))
    process.stderr.write(
      "The data release could not be built: tests that read it will fail. The lines above name the cause.\n",
    );
}
