import type { ReactNode } from "react";
import { SECTOR, type Body } from "../../reference/bodies";
import type { Register } from "../../reference/register";
import { register } from "../../reference/store";
import { SourceList } from "../figure/SourceList";
import type { PageDay } from "./life";
import { moneyYears } from "../../reference/money-years";
import { organisationTexts } from "../../texts/en-GB/organisation";
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

const orNone = (count: number, said: (count: number) => string): string =>
  count ? said(count) : organisationTexts.parts.none;

/** The parts of the page on a body: only those about which something is held. */
export function partsOf(held: Register, body: Body, page: PageDay): readonly Part[] {
  const { support, figures, events, lines } = held;
  const sector = body.id === SECTOR;
  const parts: Part[] = [];
  if (!sector) {
    const steps = lines.before(body).length + lines.after(body).length;
    parts.push({
      id: "descent",
      title: organisationTexts.parts.descent,
      count: steps ? organisationTexts.parts.steps(steps) : "",
      content: <Descent body={body} />,
    });
  }
  if (body.type === "CCG")
    parts.push({
      id: "suppliers",
      title: organisationTexts.parts.servedBy,
      content: <Suppliers ccg={body} page={page} />,
    });
  else if (supplies(body))
    parts.push({
      id: "customers",
      title: organisationTexts.parts.serves,
      count: orNone(support.customersOf(body, page.day).length, organisationTexts.parts.groups),
      content: <Customers unit={body} page={page} />,
    });
  const years = moneyYears(body);
  if (years.length || body.type === "CSU")
    parts.push({
      id: "money",
      title: organisationTexts.parts.money,
      count: orNone(years.length, organisationTexts.parts.years),
      content: <Money body={body} years={years} page={page} />,
    });
  const series = figures.staffOf(body);
  if (series.length)
    parts.push({
      id: "staff",
      title: organisationTexts.parts.staff,
      count: organisationTexts.parts.months(series.length),
      content: <Staff body={body} series={series} />,
    });
  const told = figures.about(body);
  if (told.length)
    parts.push({
      id: "figures",
      title: organisationTexts.parts.figures,
      count: String(told.length),
      content: <Figures body={body} figures={told} />,
    });
  const happened = sector ? events.told : events.about(body);
  if (happened.length)
    parts.push({
      id: "events",
      title: organisationTexts.parts.events,
      count: String(happened.length),
      content: <Events events={happened} body={body} />,
    });
  if (sector) parts.push(...sectorParts());
  const people = figures.peopleOf(body);
  if (people.length)
    parts.push({
      id: "people",
      title: organisationTexts.parts.people,
      count: String(people.length),
      content: <People people={people} />,
    });
  if (!sector)
    parts.push({ id: "details", title: organisationTexts.parts.details, content: <Details body={body} /> });
  const sources = pageSources(body);
  parts.push({
    id: "sources",
    title: organisationTexts.parts.sources,
    count: String(sources.length),
    content: <SourceList ids={sources} />,
  });
  return parts;
}

function sectorParts(): Part[] {
  return [
    { id: "rates", title: organisationTexts.parts.rates, content: <Rates /> },
    { id: "alliances", title: organisationTexts.parts.alliances, content: <Alliances /> },
    { id: "framework", title: organisationTexts.parts.framework, content: <Framework /> },
    { id: "programmes", title: organisationTexts.parts.programmes, content: <Programmes /> },
    { id: "articles", title: organisationTexts.parts.articles, content: <Articles /> },
  ];
}
