/** Tables of pasted text, CSV files and workbooks, honest and hostile. */
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_COLUMNS, MOST_ROWS, type RawCell } from "../../../../src/taskpane/data/figures/read/raw-table";
import { readSource, type SourceAnswer } from "../../../../src/taskpane/data/figures/read/read-source";
import { pack, rowsXml, workbookFile, workbookParts, type Cell } from "./workbook-file";

const SEED = 20_261_122;
const text = (given: string): Promise<SourceAnswer> => readSource({ kind: "text", text: given });
const file = (bytes: Uint8Array<ArrayBuffer>, name = "figures.xlsx"): Promise<SourceAnswer> =>
  readSource({ kind: "file", name, bytes: bytes.buffer });
const bytesOf = (given: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(given);

async function rowsOf(answering: Promise<SourceAnswer>): Promise<readonly (readonly RawCell[])[]> {
  const answer = await answering;
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.tables[0]!.rows;
}
const codeOf = async (answering: Promise<SourceAnswer>): Promise<string> => {
  const answer = await answering;
  return answer.ok ? "read" : answer.code;
};

const HEAD = ["Code", "2016/17", "2017/18"];

describe("text", () => {
  it.each([
    ["cells copied from a sheet", "Code\t2016/17\t2017/18\r\n00C\t2,260\t2,201\r\n"],
    ["commas", 'Code,2016/17,2017/18\n00C,"2,260","2,201"'],
    ["semicolons and a byte order mark", "\uFEFFCode;2016/17;2017/18\n00C;2,260;2,201\n\n\n"],
    ["old line ends", 'Code,2016/17,2017/18\r00C,"2,260","2,201"\r'],
  ])("with %s is a table", async (_, given) => {
    expect(await rowsOf(text(given))).toEqual([HEAD, ["00C", "2,260", "2,201"]]);
  });

  it("keeps rows where they were, so that problems can be told by row", async () => {
    expect(await rowsOf(text("Code,2016/17\n\n00C,1"))).toEqual([
      ["Code", "2016/17"],
      [null, null],
      ["00C", "1"],
    ]);
  });

  it("keeps texts that look like formulas as the texts they are", async () => {
    const hostile = [
      "=1+1",
      "+44",
      "-5",
      "@SUM(A1)",
      "＝1",
      "=cmd|' /C calc'!A0",
      "__proto__",
      "constructor",
    ];
    expect(await rowsOf(text(hostile.join("\n")))).toEqual(hostile.map((cell) => [cell]));
  });

  it("of one column needs no separator", async () => {
    expect(await rowsOf(text("00C\n00D"))).toEqual([["00C"], ["00D"]]);
  });

  it.each([
    ["nothing", "", "empty"],
    ["blanks", " \n\t\n", "empty"],
    ["binary data", "PK\0\0", "not_a_table"],
    ["an open quotation mark", 'a,"b\nc,d', "quotes"],
    ["too many rows", "1\n".repeat(MOST_ROWS + 1), "too_large"],
    ["too many columns", ",".repeat(MOST_COLUMNS + 1) + "1", "too_large"],
    ["too many characters", "x".repeat(10_000_001), "too_large"],
  ])("with %s is refused", async (_, given, code) => {
    expect(await codeOf(text(given))).toBe(code);
  });

  it("that another program wrote comes back as it was", async () => {
    const cell = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .map((held) => held.replaceAll("\0", "0"))
      .filter((held) => held.trim() !== "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(",", ";", "\t"),
        async (rows, delimiter) => {
          // A header says what separates, as every table of figures does.
          const given = [["Organisation", "Year", "Amount"], ...rows];
          const written = stringify(given, { delimiter, quoted: true });
          expect(await rowsOf(text(written))).toEqual(given);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("of any kind gives a table or a reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), async (given) => {
        const answer = await text(given);
        if (answer.ok) expect(answer.tables[0]!.rows.length).toBeGreaterThan(0);
        else expect(answer.message).toMatch(/\.$/);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe("a file", () => {
  it.each([
    ["UTF-8", bytesOf("Körper,£\n1,2")],
    ["the alphabet of older Windows programs", Uint8Array.from([...latin("Körper,£\n1,2")])],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...utf16("Körper,£\n1,2")])],
  ])("of text in %s is read", async (_, bytes) => {
    expect(await rowsOf(file(bytes, "figures.csv"))).toEqual([
      ["Körper", "£"],
      ["1", "2"],
    ]);
  });

  it("that is an old or locked workbook says what to do", async () => {
    const answer = await file(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "old.xls");
    expect(answer).toMatchObject({
      ok: false,
      code: "old_workbook",
      message: expect.stringContaining(".xlsx"),
    });
  });

  it("larger than 10 MB is refused before it is read", async () => {
    expect(await codeOf(file(new Uint8Array(10_000_001)))).toBe("too_large");
  });
});

describe("a workbook", () => {
  const rows: readonly (readonly Cell[])[] = [
    ["Code", "2016/17", "As at"],
    ["00C", 2_260_000.5, { date: 42_460 }],
    ["=1+1", null, true],
  ];

  it("gives texts, numbers, dates and blanks, and texts that look like formulas as texts", async () => {
    expect(await rowsOf(file(workbookFile(rows)))).toEqual([
      ["Code", "2016/17", "As at"],
      ["00C", 2_260_000.5, "2016-03-31"],
      ["=1+1", null, true],
    ]);
  });

  it("with several sheets gives those that hold anything, by name", async () => {
    const answer = await file(
      pack(
        workbookParts([
          { name: "Notes & more", xml: rowsXml([["Read me"]]) },
          { name: "Empty", xml: "" },
          { name: "__proto__", xml: rowsXml([["00C", 1]]) },
        ]),
      ),
    );
    expect(answer).toEqual({
      ok: true,
      tables: [
        { name: "Notes & more", rows: [["Read me"]] },
        { name: "__proto__", rows: [["00C", 1]] },
      ],
    });
  });

  it("in which a formula was worked out gives its value", async () => {
    const xml = '<row r="1"><c r="A1"><f>SUM(1,2)</f><v>3</v></c><c r="B1" t="e"><v>#N/A</v></c></row>';
    const got = await rowsOf(file(pack(workbookParts([{ name: "S", xml }]))));
    expect(got[0]![0]).toBe(3);
  });

  it.each([
    ["is packed wrongly", Uint8Array.from([0x50, 0x4b, 3, 4, ...latin("nothing of the kind")])],
    ["has none of the parts of one", pack({ "a.xml": "<a/>" })],
    ["breaks off", workbookFile(rows).slice(0, 400)],
    [
      "has XML that breaks off",
      pack({ ...workbookParts([{ name: "S", xml: "" }]), "xl/workbook.xml": "<wor" }),
    ],
  ])("that %s is refused with what to do", async (_, bytes) => {
    expect(await file(bytes)).toMatchObject({
      ok: false,
      code: "damaged_file",
      message: expect.stringMatching(/save it/),
    });
  });

  it("that would unpack to far more than it weighs is refused before it is unpacked", async () => {
    const bomb = pack({
      ...workbookParts([{ name: "S", xml: rowsXml(rows) }]),
      "xl/worksheets/sheet2.xml": new Uint8Array(61_000_000).fill(0x20),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(file(bomb))).toBe("too_large");
  });

  it("that lies about the size it unpacks to gets no more room than it said", async () => {
    const bomb = pack({
      ...workbookParts([{ name: "S", xml: rowsXml(rows) }]),
      "xl/worksheets/sheet1.xml": new Uint8Array(30_000_000).fill(0x20),
    });
    const said = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (said.getUint32(at, true) === 0x02014b50 && said.getUint32(at + 24, true) === 30_000_000)
        said.setUint32(at + 24, 100, true);
    expect(await codeOf(file(bomb))).not.toBe("read");
  });

  it.each([
    ["a cell in the last corner of the sheet", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ["a row that does not exist", '<row r="99999999999"><c><v>1</v></c></row>'],
    ["a column that does not exist", '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
  ])("with %s is refused", async (_, xml) => {
    expect(await codeOf(file(pack(workbookParts([{ name: "S", xml }]))))).toBe("too_large");
  });

  it("that was damaged anywhere gives a table or a reason", async () => {
    const good = workbookFile(rows);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const answer = await file(bytes);
          if (!answer.ok) expect(answer.message).toMatch(/\.$/);
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });
});

function latin(given: string): number[] {
  return [...given].map((character) => character.charCodeAt(0));
}
function utf16(given: string): number[] {
  return latin(given).flatMap((code) => [code & 255, code >> 8]);
}
