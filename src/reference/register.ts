import { Bodies, type Body } from "./bodies";
import { Citations } from "./citations";
import { Directory, type FindOptions, type Match } from "./directory";
import { Events } from "./events";
import { Figures } from "./figures";
import type { Answer } from "./fault";
import { Lines } from "./lines";
import { Money } from "./money";
import { Populations } from "./populations";
import { readManifest, readRelease, type ReleaseFile, type ReleaseManifest } from "./release";
import type { BodyType } from "./schema";
import { Support } from "./support";
import { Tables } from "./tables";

/** Which release the answers come from. */
export interface ReleaseFacts {
  readonly version: string;
  /** Day up to which the facts were gathered; the as-at date where a workbook pins none. */
  readonly date: string;
  readonly checksum: string;
  readonly rows: number;
}

/**
 * Everything that is known about the bodies, read once from a release and never changed. Parts are built when
 * first asked for, so that a workbook with one formula does not pay for the rest.
 */
export class Register {
  readonly facts: ReleaseFacts;
  readonly tables: Tables;
  #bodies: Bodies | undefined;
  #directory: Directory | undefined;
  #lines: Lines | undefined;
  #support: Support | undefined;
  #money: Money | undefined;
  #populations: Populations | undefined;
  #events: Events | undefined;
  #figures: Figures | undefined;
  #citations: Citations | undefined;

  constructor(release: ReleaseFile, manifest: ReleaseManifest) {
    this.tables = new Tables(release);
    this.facts = {
      version: release.version,
      date: release.date,
      checksum: manifest.sha256,
      rows: Object.values(release.tables).reduce((sum, table) => sum + table.rows, 0),
    };
  }

  /** Opens a release that ships with the add-in. Throws ReleaseError for a file that is none. */
  static open(releaseText: string, manifestText: string): Register {
    return new Register(readRelease(releaseText), readManifest(manifestText));
  }

  get bodies(): Bodies {
    return (this.#bodies ??= new Bodies(this.tables));
  }
  get directory(): Directory {
    return (this.#directory ??= new Directory(this.bodies, this.tables));
  }
  get lines(): Lines {
    return (this.#lines ??= new Lines(this.bodies, this.tables));
  }
  get support(): Support {
    return (this.#support ??= new Support(this.bodies, this.tables));
  }
  get money(): Money {
    return (this.#money ??= new Money(this.tables, this.support));
  }
  get populations(): Populations {
    return (this.#populations ??= new Populations(this.tables, this.support));
  }
  get events(): Events {
    return (this.#events ??= new Events(this.bodies, this.tables, this.lines));
  }
  get figures(): Figures {
    return (this.#figures ??= new Figures(this.tables));
  }
  get citations(): Citations {
    return (this.#citations ??= new Citations(this.tables));
  }

  /** The one body a text names. See {@link Directory.resolve}. */
  resolve(text: string, prefer: readonly BodyType[] = []): Answer<Body> {
    return this.directory.resolve(text, prefer);
  }

  /** Everything that fits a text, best first. See {@link Directory.find}. */
  find(text: string, options?: FindOptions): readonly Match[] {
    return this.directory.find(text, options);
  }
}
