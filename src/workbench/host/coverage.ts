import type { CoverageEntry, MemberKind } from "../types";

/** Counts which members of Office.js the add-in uses, whether the workbench has them or not. */
export class CoverageRecord {
  private readonly counts = new Map<string, { -readonly [K in keyof CoverageEntry]: CoverageEntry[K] }>();

  note(className: string, member: string, kind: MemberKind, implemented: boolean): void {
    const key = `${className}.${member}|${kind}|${implemented}`;
    const entry = this.counts.get(key);
    if (entry) entry.count += 1;
    else this.counts.set(key, { className, member, kind, count: 1, implemented });
  }

  /** By class and member, in alphabetical order. */
  entries(): CoverageEntry[] {
    return [...this.counts.values()]
      .map((entry) => ({ ...entry }))
      .sort((a, b) => a.className.localeCompare(b.className) || a.member.localeCompare(b.member));
  }
}
