/** Messages that look right and come from the wrong window: neither the workbench nor the panel believes them. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "@playwright/test";
import { counted } from "../counted";
import { addinFrame, excel } from "./addin-frame";
import { expect, test } from "./harness";

interface Heard {
  readonly text: string;
  readonly origin: string;
}
type Listening = typeof globalThis & { heard: Heard[] };

const cases = counted("Spoofed messages");
test.afterAll(cases.say);

/** Has a window keep every message it hears. */
const listen = (window: Page | Frame): Promise<void> =>
  window.evaluate(() => {
    const kept: Heard[] = ((globalThis as Listening).heard = []);
    addEventListener("message", ({ data, origin }) => kept.push({ text: String(data), origin }));
  });
const heardBy = (window: Page | Frame): Promise<Heard[]> =>
  window.evaluate(() => (globalThis as Listening).heard);

/** Whether a message tells of an event, as of functions that cells wait for; others answer what was asked. */
const isEvent = (text: string): boolean => {
  const { _messageType, _responseType } = JSON.parse(text) as Record<string, unknown>;
  return _messageType === 1 && _responseType === 1;
};

/** A page of another origin on this machine, with nothing on it. */
async function stranger(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end("<!doctype html><link rel=icon href=data:,>");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

test("a window of another origin can neither write cells nor call functions with messages it has overheard", async ({
  bench,
  context,
}) => {
  const { page } = bench;
  const pane = addinFrame(bench);
  const paneAt = page
    .frames()
    .filter((frame) => frame.parentFrame() === page.mainFrame())
    .indexOf(pane);
  await listen(page);
  await listen(pane);

  // What the add-in says when it writes a cell, and what the host says when a cell calls a function.
  await excel(bench, async (batch) => {
    batch.workbook.worksheets.getItem("Coverage").getRange("H1").values = [["overheard"]];
    await batch.sync();
  });
  expect((await bench.read("Coverage!H1")).values).toEqual([["overheard"]]);
  await bench.evaluate(['=CSU.NAME("00T","2013-06-02")']);
  await bench.settled();
  const writing = (await heardBy(page)).filter(({ text }) => text.includes("overheard"));
  const calling = (await heardBy(pane)).filter(({ text }) => isEvent(text));
  expect(writing.length).toBeGreaterThan(0);
  expect(calling.length).toBeGreaterThan(0);
  await bench.write("Coverage!H1", "");

  const other = await stranger();
  const opened = context.waitForEvent("page");
  await page.evaluate((address) => void window.open(address), other.address);
  const popup = await opened;
  await popup.waitForLoadState();
  /** Says texts from the other window and waits until they were heard. */
  const say = async (to: "host" | "pane", texts: readonly string[]): Promise<void> => {
    const window = to === "host" ? page : pane;
    const before = (await heardBy(window)).length;
    await popup.evaluate(
      ([at, all]) => {
        const target = at === undefined ? opener : opener.frames[at];
        for (const text of all) target.postMessage(text, "*");
      },
      [to === "host" ? undefined : paneAt, texts] as const,
    );
    await expect
      .poll(async () => (await heardBy(window)).length)
      .toBeGreaterThanOrEqual(before + texts.length);
    await bench.settled();
  };

  const answers = async (): Promise<number> =>
    (await heardBy(page)).filter(({ origin }) => origin === bench.origin).length;
  for (const { text } of writing)
    await cases.try(async () => {
      await say("host", [text]);
      expect((await bench.read("Coverage!H1")).values, "written by a stranger").toEqual([[""]]);
    });
  for (const { text } of calling)
    await cases.try(async () => {
      const before = await answers();
      await say("pane", [text]);
      expect(await answers(), "answered to a stranger").toBe(before);
    });
  // The panel's own receiver is Microsoft's library, which throws at what is no message; ours is the workbench's.
  await cases.try(async () => {
    const odd = ["", "{}", "null", '{"_messageType":0}', '{"__proto__":{"polluted":1}}', "[".repeat(50_000)];
    await say("host", odd);
    expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  });
  // Microsoft's library refuses each by throwing.
  await expect.poll(() => bench.faults).toEqual(calling.map(() => "page error: "));
  bench.faults.splice(0);
  await popup.close();
  await other.close();

  // The same texts from the right windows are believed: they were refused for where they came from.
  await pane.evaluate(
    (all) => all.forEach((text) => parent.postMessage(text, "*")),
    writing.map(({ text }) => text),
  );
  await expect.poll(async () => (await bench.read("Coverage!H1")).values).toEqual([["overheard"]]);
  const before = await answers();
  await page.evaluate(([at, all]) => all.forEach((text) => window.frames[at]!.postMessage(text, "*")), [
    paneAt,
    calling.map(({ text }) => text),
  ] as const);
  await expect.poll(answers).toBeGreaterThan(before);
});
