export function accented(text: string): string;
export function pseudo(text: string): string;
