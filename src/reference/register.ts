import { Bodies, type Body } from "./bodies";
import { Citations } from "./citations";
import { Directory, type FindOptions, type Match } from "./directory";
import { Events } from "./events";
import { Figures } from "./figures";
import type { Answer } from "./fault";
import { type LocalFigures, NO_LOCAL_FIGURES } from "./local/local-figures";
import { Lines } from "./lines";
import { Money } from "./money";
import { Populations } from "./populations";
import { readManifest, readRelease, type ReleaseFile, type ReleaseManifest } from "./release";
import type { BodyType } from "./schema";
import { Support } from "./support";
import { Tables } from "./tables";
import { Workforce } from "./workforce";

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
  /** What does not depend on figures of the user's own is shared with the register they were laid over. */
  readonly #base: Register | undefined;
  #bodies: Bodies | undefined;
  #directory: Directory | undefined;
  #lines: Lines | undefined;
  #support: Support | undefined;
  #money: Money | undefined;
  #populations: Populations | undefined;
  #events: Events | undefined;
  #figures: Figures | undefined;
  #citations: Citations | undefined;
  #workforce: Workforce | undefined;

  constructor(
    release: ReleaseFile,
    private readonly manifest: ReleaseManifest,
    /** Figures of the user's own, which are asked before the tables. */
    readonly local: LocalFigures = NO_LOCAL_FIGURES,
    base?: Register,
  ) {
    this.#base = base;
    this.tables = base?.tables ?? new Tables(release);
    this.facts = base?.facts ?? {
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

  /** The same release with these figures of the user's own, in the place of any others. */
  withLocal(local: LocalFigures): Register {
    const base = this.#base ?? this;
    return local === base.local ? base : new Register(base.tables.release, base.manifest, local, base);
  }

  get bodies(): Bodies {
    return (this.#bodies ??= this.#base?.bodies ?? new Bodies(this.tables));
  }
  get directory(): Directory {
    return (this.#directory ??= this.#base?.directory ?? new Directory(this.bodies, this.tables));
  }
  get lines(): Lines {
    return (this.#lines ??= this.#base?.lines ?? new Lines(this.bodies, this.tables));
  }
  get support(): Support {
    return (this.#support ??= this.#base?.support ?? new Support(this.bodies, this.tables));
  }
  get money(): Money {
    return (this.#money ??= new Money(this.tables, this.support, this.local));
  }
  get populations(): Populations {
    return (this.#populations ??= new Populations(this.tables, this.support, this.local));
  }
  get events(): Events {
    return (this.#events ??= this.#base?.events ?? new Events(this.bodies, this.tables, this.lines));
  }
  get figures(): Figures {
    return (this.#figures ??= new Figures(this.tables, this.local));
  }
  get citations(): Citations {
    return (this.#citations ??= new Citations(this.tables, this.local.sources));
  }
  get workforce(): Workforce {
    return (this.#workforce ??= this.#base?.workforce ?? new Workforce(this.tables));
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
