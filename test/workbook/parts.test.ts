// @vitest-environment jsdom
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { WorkbookFault } from "../../src/workbook/errors";
import {
  deletePart,
  MOST_PART_BYTES,
  openPart,
  partXml,
  readPart,
  readParts,
  writePart,
  type PartKind,
} from "../../src/workbook/parts";
import { FakeParts } from "./fake-parts";

const note = z.strictObject({ text: z.string(), count: z.number() });
type Note = z.infer<typeof note>;
const NOTE: PartKind<Note> = {
  namespace: "urn:commissioning-costs:note",
  version: 2,
  schema: note,
  migrate: (payload, version) => ({ text: String(payload), count: version }),
  called: "the note",
};
const good: Note = { text: "kept", count: 1 };

let book: FakeParts;
let context: Excel.RequestContext;
beforeEach(() => {
  book = new FakeParts();
  context = book.context();
});
const faultFrom = async (work: () => unknown): Promise<WorkbookFault> => {
  const failed: unknown = await Promise.resolve()
    .then(work)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  expect(failed).toBeInstanceOf(WorkbookFault);
  return failed as WorkbookFault;
};

describe("what is kept in the workbook", () => {
  it("is read as it was written, whatever its text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const said = { text: `${text}\r\n\t\ud800<&>\ufffe\uffff]]>`, count: 7 };
        expect(openPart(NOTE, partXml(NOTE, said, "k.1"))).toEqual({ ok: true, key: "k.1", value: said });
      }),
      { seed: 51, numRuns: 500 },
    );
  });

  it("is nothing where nothing is kept", async () => {
    expect(await readPart(context, NOTE)).toBeUndefined();
    expect(book.syncs).toBe(1);
  });

  it("takes the place of what was kept under the same key, within the caller's batch", async () => {
    book.add(partXml(NOTE, good));
    book.add(partXml(NOTE, { text: "other", count: 3 }, "other"));
    await readParts(context, NOTE);
    expect(book.syncs).toBe(2);
    writePart(context, NOTE, { text: "first", count: 2 });
    writePart(context, NOTE, { text: "second", count: 2 });
    expect(book.kept).toHaveLength(2);
    await context.sync();
    expect(book.syncs).toBe(3);
    expect(book.kept).toHaveLength(2);
    const { values } = await readParts(book.context(), NOTE);
    expect(Object.fromEntries(values)).toEqual({
      "": { text: "second", count: 2 },
      other: { text: "other", count: 3 },
    });
  });

  it("adds the new part before it takes the old one away", async () => {
    book.add(partXml(NOTE, good));
    await readParts(context, NOTE);
    const order: string[] = [];
    const parts = context.workbook.customXmlParts;
    const { add } = parts;
    parts.add = (xml) => {
      order.push("add");
      return add(xml);
    };
    const [kept] = book.kept;
    writePart(context, NOTE, { text: "new", count: 2 });
    expect(order).toEqual(["add"]);
    expect(book.kept).toEqual([kept]);
  });

  it("is taken away when asked", async () => {
    book.add(partXml(NOTE, good));
    book.add(partXml(NOTE, good, "other"));
    await readParts(context, NOTE);
    deletePart(context, NOTE);
    await context.sync();
    expect([...(await readParts(book.context(), NOTE)).values.keys()]).toEqual(["other"]);
  });

  it("is changed only after it was read", () => {
    expect(() => writePart(context, NOTE, good)).toThrow(/must be read before they are used/);
    expect(() => deletePart(context, NOTE)).toThrow(/must be read before they are used/);
  });

  it("is read one by one where it is too much for one answer", async () => {
    for (const key of ["a", "b", "c"]) book.add(partXml(NOTE, good, key));
    book.failAt = { sync: 2, code: "ResponsePayloadSizeLimitExceeded" };
    expect([...(await readParts(context, NOTE)).values.keys()]).toEqual(["a", "b", "c"]);
  });

  it("passes on what Excel says otherwise", async () => {
    book.add(partXml(NOTE, good));
    book.failAt = { sync: 2, code: "GeneralException" };
    await expect(readParts(context, NOTE)).rejects.toMatchObject({ code: "GeneralException" });
  });

  it("is refused where it is too large", async () => {
    await readParts(context, NOTE);
    const text = "x".repeat(MOST_PART_BYTES);
    const fault = await faultFrom(() => writePart(context, NOTE, { text, count: 1 }));
    expect([fault.code, fault.message]).toEqual([
      "too_large",
      "There is more to the note than a workbook can keep: choose less. Nothing was changed.",
    ]);
  });
});

describe("a part that cannot be used", () => {
  const shell = (inner: string, version: string | number = 2, key = ""): string =>
    `<part xmlns="${NOTE.namespace}" version="${version}" key="${key}">${inner}</part>`;

  it("is brought up to date where it is older", () => {
    expect(openPart(NOTE, shell("5", 1))).toEqual({ ok: true, key: "", value: { text: "5", count: 1 } });
  });

  it.each([
    ["of a newer version", shell("{}", 3), "newer_part"],
    ["without a version", shell("{}", ""), "unreadable_part"],
    ["with a key that is none", shell("{}", 2, "a b"), "unreadable_part"],
    ["with other fields", shell('{"text":"a","count":1,"more":1}'), "unreadable_part"],
    ["that is no JSON", shell("{"), "unreadable_part"],
    ["that is empty", shell(""), "unreadable_part"],
    ["that is no XML", "<part", "unreadable_part"],
    ["of another element", `<other xmlns="${NOTE.namespace}" version="2" key=""/>`, "unreadable_part"],
  ])("%s is told of, stays, and hides no good one", async (_, xml, code) => {
    book.add(xml.includes(`"${NOTE.namespace}"`) ? xml : `${xml}"${NOTE.namespace}"`);
    const fault = await faultFrom(() => readPart(context, NOTE));
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(/the note .*stays as it is\.$/s);

    writePart(context, NOTE, good);
    await context.sync();
    expect(book.kept).toHaveLength(2);
    expect(book.kept[0]!.xml).toContain(xml);
    const after = book.context();
    expect(await readPart(after, NOTE)).toEqual(good);
    deletePart(after, NOTE);
    await after.sync();
    expect(book.kept).toHaveLength(1);
  });

  it("never throws, however it is damaged", () => {
    const whole = partXml(NOTE, { text: 'a "quoted" <tag> & more', count: 12 }, "key");
    const damage = fc.oneof(
      fc.nat(whole.length).map((at) => whole.slice(0, at)),
      fc
        .tuple(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 20 }))
        .map(([at, length, text]) => whole.slice(0, at) + text + whole.slice(at + length)),
    );
    fc.assert(
      fc.property(damage, (xml) => {
        const opened = openPart(NOTE, xml);
        if (opened.ok) expect(NOTE.schema.safeParse(opened.value).success).toBe(true);
        else expect(opened.fault.message).toMatch(/stays as it is\.$/);
      }),
      { seed: 52, numRuns: 1_000 },
    );
  });
});
