/** What add-ins keep in the workbook, by key; tells when any of it changes. */
export class SettingsStore extends Map<string, unknown> {
  private readonly tellers = new Set<() => void>();

  /** Calls back after each change. */
  onChanged(tell: () => void): void {
    this.tellers.add(tell);
  }

  override set(key: string, value: unknown): this {
    super.set(key, value);
    this.tell();
    return this;
  }

  override delete(key: string): boolean {
    const had = super.delete(key);
    if (had) this.tell();
    return had;
  }

  private tell(): void {
    for (const tell of this.tellers) tell();
  }
}
