/** What stands in the place of the panel where it could not start. */

export const startTexts = {
  name: "Commissioning Costs",
  excelSilent:
    "Excel has not answered yet. Your sheet is unharmed. If this stays, ask IT whether appsforoffice.microsoft.com is blocked, then close and open this panel.",
  notStarted:
    "The panel could not start. Your sheet is unharmed and its figures stay. Close and open this panel; if that does not help, restart Excel.",
} as const;
