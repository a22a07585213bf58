import type ts from "typescript";
export const pseudoLanguage: ts.TransformerFactory<ts.SourceFile>;
