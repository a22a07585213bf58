/** Finished plans to open, look at and change: every number in them is sourced or says that it is an assumption. */
import type { ScenarioDraft } from "../schema";
import { ardenWithGreaterEastMidlands } from "./arden-gem";
import { centralMidlands } from "./central-midlands";
import { greaterManchesterHalved } from "./greater-manchester";

export interface ReadyScenario {
  readonly id: string;
  /** The question it answers, as a finance manager would put it. */
  readonly question: string;
  readonly draft: ScenarioDraft;
}

export const READY_SCENARIOS: readonly ReadyScenario[] = [
  {
    id: "central-midlands",
    question:
      "Central Midlands merges with Staffordshire and Lancashire: what do 47 redundancies cost and save?",
    draft: centralMidlands,
  },
  {
    id: "arden-gem",
    question: "Arden merges with Greater East Midlands as allowances fall by 10%: when does it pay back?",
    draft: ardenWithGreaterEastMidlands,
  },
  {
    id: "greater-manchester-2025",
    question: "An integrated care board comes down to £18.76 a head: how many posts go, and at what cost?",
    draft: greaterManchesterHalved,
  },
];
