/** An error as Excel reports it: a code that programs test for, and a sentence for people. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "OfficeError";
  }
}

/** A wrong address, size, index or value. */
export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): OfficeError => new OfficeError("InvalidArgument", message);

/** There is no such sheet, table, name or part. */
export const itemNotFound = (message = "The requested resource doesn't exist."): OfficeError =>
  new OfficeError("ItemNotFound", message, 404);

/** The name is taken. */
export const itemAlreadyExists = (
  message = "A resource with the same name or identifier already exists.",
): OfficeError => new OfficeError("ItemAlreadyExists", message, 409);

/** The operation makes no sense in the present state, such as deleting the last sheet. */
export const invalidOperation = (message: string): OfficeError =>
  new OfficeError("InvalidOperation", message);

/** The workbench has no such member. */
export const apiNotFound = (member: string): OfficeError =>
  new OfficeError("ApiNotFound", `${member} is not part of this workbench.`, 404);

/** The sheet or workbook is protected, or open for reading only. */
export const accessDenied = (message = "You cannot perform the requested operation."): OfficeError =>
  new OfficeError("AccessDenied", message, 403);
