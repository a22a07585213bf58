/** Custom XML parts of a workbook, as far as reading and keeping them needs: calls take effect at sync. */
import type { PartKind } from "../../src/workbook/parts";

interface Kept {
  readonly id: string;
  readonly xml: string;
}

export class FakeParts {
  kept: Kept[] = [];
  syncs = 0;
  /** The code with which the sync of this number fails, having done nothing. */
  failAt: { readonly sync: number; readonly code: string } | undefined;
  #count = 0;

  add(xml: string): void {
    this.kept.push({ id: `{${++this.#count}}`, xml });
  }

  /** A context as `Excel.run` hands it over. */
  context(): Excel.RequestContext {
    const queue: (() => void)[] = [];
    const part = (id: string) => ({
      id,
      delete: () => queue.push(() => void (this.kept = this.kept.filter((one) => one.id !== id))),
      getXml: () => {
        const result = { value: "" };
        queue.push(() => void (result.value = this.kept.find((one) => one.id === id)!.xml));
        return result;
      },
    });
    const customXmlParts = {
      add: (xml: string) => {
        const id = `{${++this.#count}}`;
        queue.push(() => this.kept.push({ id, xml }));
        return part(id);
      },
      getByNamespace: (namespace: PartKind<unknown>["namespace"]) => {
        const scoped = {
          items: [] as object[],
          load: () =>
            queue.push(() => {
              scoped.items = this.kept
                .filter(({ xml }) => xml.includes(`"${namespace}"`))
                .map(({ id }) => part(id));
            }),
        };
        return scoped;
      },
    };
    const sync = async (): Promise<void> => {
      this.syncs++;
      const due = queue.splice(0);
      if (this.failAt?.sync === this.syncs) throw Object.assign(new Error(), { code: this.failAt.code });
      for (const act of due) act();
    };
    const none = { items: [], load: () => undefined };
    return {
      workbook: { customXmlParts, worksheets: none, names: none },
      sync,
    } as unknown as Excel.RequestContext;
  }
}
