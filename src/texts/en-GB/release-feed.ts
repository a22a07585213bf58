/** What is said where a release, or the Organisation Data Service, could not be asked or used. */
import { sayWhole } from "../numbers";

const KEPT = "The data in use stay as they were.";

export const releaseFeedTexts = {
  wrongAnswer: "The comparison gave something else.",
  sameVersion: (published: string, here: string) =>
    `The release ${published} that is published is not the ${here} on this computer, though both have the same version: tell its publisher. ${KEPT}`,
  tooLargeRelease: (megabytes: number) =>
    `The release published is larger than the add-in takes (${megabytes} MB): tell its publisher. ${KEPT}`,
  unknown: `The release could not be used, for a reason that is not known: try again. ${KEPT}`,
  tooManyQuestions: (most: number) =>
    `The check would need more than ${most} questions and was stopped: tell whoever runs the add-in for you. Nothing was changed.`,
  damaged: (version: string, instead: string) =>
    `Release ${version}, which this computer kept, was damaged and has been removed: release ${instead} is used. Check for a newer release to have it again.`,
  tooLarge: (kilobytes: number) =>
    `The address sends more than the ${sayWhole(kilobytes)} kB expected: tell whoever runs the add-in for you. ${KEPT}`,
  notKept:
    "This browser does not let the add-in keep anything: it is used now and will be gone when the workbook is closed. Ask IT whether site data are blocked.",
  faults: {
    offline: `This computer is offline: connect it, then try again. ${KEPT}`,
    unreachable: `The address did not answer: check the connection, or ask IT whether it is blocked. ${KEPT}`,
    timedOut: `The address stopped answering: try again later. ${KEPT}`,
    cancelled: `Cancelled. ${KEPT}`,
    nothingThere: `Nothing is published at the address: tell whoever runs the add-in for you. ${KEPT}`,
    refused: `The address asks for permission that the add-in does not have: tell whoever runs it for you. ${KEPT}`,
    redirected: `The address sends elsewhere, perhaps to a sign-in page: open the add-in's page in a browser, sign in, and try again. ${KEPT}`,
    serverFault: `The address answered with a fault of its own: try again later. ${KEPT}`,
    unreadable: `The address answered with something else than was asked for: tell whoever runs the add-in for you. ${KEPT}`,
    notAllowed: `This version of the add-in may not ask that address: choose one that is offered. ${KEPT}`,
  },
} as const;
