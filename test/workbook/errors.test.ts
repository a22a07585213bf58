import { describe, expect, it } from "vitest";
import { faultOf, WorkbookFault } from "../../src/workbook/errors";
import { inTurn } from "../../src/workbook/queue";

describe("what Excel's refusals mean", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "editing_cell", /press Enter/],
    ["AccessDenied", "protected_sheet", /not protected/],
    ["ItemNotFound", "place_gone", /select another cell/],
    ["RequestPayloadSizeLimitExceeded", "too_large", /smaller/],
    ["ApiNotFound", "too_old", /update Excel/],
    ["InactiveWorkbook", "other_workbook", /return to this one/],
    ["SomethingNew", "refused", /\(SomethingNew\)/],
  ])("%s is %s", (code, fault, text) => {
    const found = faultOf(Object.assign(new Error("Ein Fehler ist aufgetreten"), { code }));
    expect(found.code).toBe(fault);
    expect(found.message).toMatch(text);
    expect(found.message).not.toContain("Fehler");
  });

  it("keeps a fault that is ours, and tells when there is no Excel", () => {
    const ours = new WorkbookFault("occupied", "Cell C4 already holds something.");
    expect(faultOf(ours)).toBe(ours);
    expect(faultOf(new ReferenceError("Excel is not defined")).code).toBe("no_excel");
    expect(faultOf("what").code).toBe("refused");
  });

  it("tells a file of the add-in that did not come from a refusal of Excel", () => {
    const missing = Object.assign(new Error("Loading chunk 812 failed."), { name: "ChunkLoadError" });
    expect(faultOf(missing)).toMatchObject({
      code: "not_loaded",
      message: expect.stringContaining("close the panel") as string,
    });
  });
});

describe("the queue", () => {
  it("starts nothing before the work ahead has ended, well or badly", async () => {
    const order: string[] = [];
    let finish = (): void => undefined;
    const first = inTurn(
      () =>
        new Promise<void>((_, reject) => {
          order.push("first starts");
          finish = () => {
            order.push("first ends");
            reject(new Error("refused"));
          };
        }),
    );
    const second = inTurn(async () => void order.push("second"));
    await Promise.resolve();
    await Promise.resolve();
    finish();
    await expect(first).rejects.toThrow("refused");
    await second;
    expect(order).toEqual(["first starts", "first ends", "second"]);
  });
});
