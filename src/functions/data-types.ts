/**
 * Values with a format or a card, which Excel shows from CustomFunctionsRuntime 1.4 on. The entry point says
 * whether the Excel at hand can; elsewhere the plain value goes into the cell.
 */
let supported = false;

/** Called once by the entry point, before the first cell asks. */
export function setDataTypesSupported(yes: boolean): void {
  supported = yes;
}

export const dataTypesSupported = (): boolean => supported;

/** A number shown in a format of its own, whatever the cell's. */
export interface FormattedNumber {
  readonly type: "FormattedNumber";
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** Unambiguous between Britain and America, and the same in every locale: Excel does not translate it. */
export const DATE_FORMAT = "dd mmm yyyy";

/** A date serial that shows as a date where the Excel at hand can, else the serial. */
export const asDate = (serial: number): number | FormattedNumber =>
  supported ? { type: "FormattedNumber", basicValue: serial, numberFormat: DATE_FORMAT } : serial;

export interface CardText {
  readonly type: "String";
  readonly basicValue: string;
}
export interface CardNumber {
  readonly type: "FormattedNumber";
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** An entity as Excel takes it from a function: a text in the cell, a card when it is pressed. */
export interface Card {
  readonly type: "Entity";
  readonly text: string;
  readonly properties: Readonly<Record<string, CardText | CardNumber>>;
  readonly layouts: {
    readonly card: {
      readonly title: { readonly property: string };
      readonly sections: readonly {
        readonly layout: "List";
        readonly title: string;
        readonly properties: readonly string[];
      }[];
    };
  };
  readonly provider: { readonly description: string };
}
