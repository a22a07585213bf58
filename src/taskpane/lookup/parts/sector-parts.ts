import { lazy } from "react";

const sector = () => import("./Sector");

/** What only the pages of the sector and of programmes show: loaded when one is opened. */
export const Alliances = lazy(async () => ({ default: (await sector()).Alliances }));
export const Articles = lazy(async () => ({ default: (await sector()).Articles }));
export const Framework = lazy(async () => ({ default: (await sector()).Framework }));
export const Programmes = lazy(async () => ({ default: (await sector()).Programmes }));
export const Rates = lazy(async () => ({ default: (await sector()).Rates }));
