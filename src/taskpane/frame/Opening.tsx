import { frameTexts } from "../../texts/en-GB/frame";

/** Shown while a view is being loaded. */
export const Opening = () => <p role="status">{frameTexts.opening}</p>;
