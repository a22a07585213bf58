import type { ReactNode } from "react";
import { SECTOR, type Body } from "../../reference/bodies";
import type { Register } from "../../reference/register";
import { register } from "../../reference/store";
import { SourceList } from "../figure/SourceList";
import { sayCount } from "../figure/words";
import type { PageDay } from "./life";
import { moneyYears } from "../../reference/money-years";
import { pageSources } from "./page-sources";
import { Customers } from "./parts/Customers";
import { Descent } from "./parts/Descent";
import { Details } from "./parts/Details";
import { Events } from "./parts/Events";
import { Figures } from "./parts/Figures";
import { Money } from "./parts/Money";
import { People } from "./parts/People";
import { Alliances, Articles, Framework, Programmes, Rates } from "./parts/sector-parts";
import { Staff } from "./parts/Staff";
import { Suppliers } from "./parts/Suppliers";

/** A part of a page that folds. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** How much there is, beside the title. */
  readonly count?: string;
  readonly content: ReactNode;
}

/** Parts that are open when a page is first seen. */
export const OPEN_AT_FIRST: readonly string[] = ["descent", "customers", "suppliers"];

/** Whether others may have bought support from the body. */
const supplies = (body: Body): boolean => body.type === "CSU" || register().support.isMapped(body);

const orNone = (count: number, one: string): string => (count ? sayCount(count, one) : "none known");

/** The parts of the page on a body: only those about which something is held. */
export function partsOf(held: Register, body: Body, page: PageDay): readonly Part[] {
  const { support, figures, events, lines } = held;
  const sector = body.id === SECTOR;
  const parts: Part[] = [];
  if (!sector) {
    const steps = lines.before(body).length + lines.after(body).length;
    parts.push({
      id: "descent",
      title: "Line of descent",
      count: steps ? sayCount(steps, "step") : "",
      content: <Descent body={body} />,
    });
  }
  if (body.type === "CCG")
    parts.push({ id: "suppliers", title: "Who serves it", content: <Suppliers ccg={body} page={page} /> });
  else if (supplies(body))
    parts.push({
      id: "customers",
      title: "Whom it serves",
      count: orNone(support.customersOf(body, page.day).length, "CCG"),
      content: <Customers unit={body} page={page} />,
    });
  const years = moneyYears(body);
  if (years.length || body.type === "CSU")
    parts.push({
      id: "money",
      title: "Money",
      count: orNone(years.length, "year"),
      content: <Money body={body} years={years} page={page} />,
    });
  const series = figures.staffOf(body);
  if (series.length)
    parts.push({
      id: "staff",
      title: "Staff",
      count: sayCount(series.length, "month"),
      content: <Staff body={body} series={series} />,
    });
  const told = figures.about(body);
  if (told.length)
    parts.push({
      id: "figures",
      title: "Figures",
      count: String(told.length),
      content: <Figures body={body} figures={told} />,
    });
  const happened = sector ? events.told : events.about(body);
  if (happened.length)
    parts.push({
      id: "events",
      title: "What happened",
      count: String(happened.length),
      content: <Events events={happened} body={body} />,
    });
  if (sector) parts.push(...sectorParts());
  const people = figures.peopleOf(body);
  if (people.length)
    parts.push({
      id: "people",
      title: "People",
      count: String(people.length),
      content: <People people={people} />,
    });
  if (!sector)
    parts.push({ id: "details", title: "Names, codes and places", content: <Details body={body} /> });
  const sources = pageSources(body);
  parts.push({
    id: "sources",
    title: "Sources",
    count: String(sources.length),
    content: <SourceList ids={sources} />,
  });
  return parts;
}

function sectorParts(): Part[] {
  return [
    { id: "rates", title: "National rates", content: <Rates /> },
    { id: "alliances", title: "Alliances of June 2014", content: <Alliances /> },
    { id: "framework", title: "Lead provider framework", content: <Framework /> },
    { id: "programmes", title: "Programmes", content: <Programmes /> },
    { id: "articles", title: "What the two articles say", content: <Articles /> },
  ];
}
