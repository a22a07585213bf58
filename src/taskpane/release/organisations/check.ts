import type { Day } from "../../../reference/dates";
import type { Register } from "../../../reference/register";
import { bodiesToAsk, compareOrganisations, ROLES, type ComparedType, type Difference } from "./compare";
import {
  OrganisationService,
  type ListedOrganisation,
  type OrganisationRecord,
  type ServiceTools,
} from "./service";

/** What a check found. Nothing is written anywhere. */
export interface CheckReport {
  readonly differences: readonly Difference[];
  /** Bodies that were compared. */
  readonly compared: number;
  readonly questions: number;
}

/**
 * Compares the bodies of the register with the Organisation Data Service: which are open, what they are called, who
 * follows them. Lists differences and changes nothing.
 * @param tell is told how many records of how many have come
 * @throws FeedFault with cause and remedy
 */
export async function checkOrganisations(
  register: Register,
  day: Day,
  tools: ServiceTools,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<CheckReport> {
  const service = new OrganisationService(tools);
  const bodies = bodiesToAsk(register);
  const total = ROLES.length + bodies.length;
  const active = {} as Record<ComparedType, readonly ListedOrganisation[]>;
  for (const [i, { type, role }] of ROLES.entries()) {
    active[type] = await service.active(role);
    tell(i + 1, total);
  }
  const records = new Map<string, OrganisationRecord>();
  for (const [i, { ods }] of bodies.entries()) {
    const record = await service.record(ods);
    if (record) records.set(ods.toUpperCase(), record);
    tell(ROLES.length + i + 1, total);
  }
  return {
    differences: compareOrganisations(register, day, { active, records }),
    compared: bodies.length,
    questions: service.asked,
  };
}
