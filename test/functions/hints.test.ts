/** The nearest names that a cell is told where it names no organisation. */
import { afterEach, expect, it } from "vitest";
import { embeddedRegister, takeRelease } from "../../src/reference/store";
import { miniRegister } from "../reference/mini";
import { refusal } from "./call";

afterEach(() => void takeRelease(embeddedRegister()));

it("are those of the release in use, also where another one was asked for the same text", () => {
  const asked = (): string => refusal("CODE", "NHS Darlingtn CCG").message;
  expect(asked()).toMatch(/Nearest: .*Darlington CCG/);
  takeRelease(
    miniRegister({
      bodies: [
        {
          id: "CCG-X",
          type: "CCG",
          name: "NHS Darlingtown CCG",
          opened: "2013-04-01",
          closed: "",
          sources: "S",
        },
      ],
    }),
  );
  expect(asked()).toMatch(/Nearest: .*Darlingtown CCG/);
  expect(asked()).not.toContain("Darlington");
});
