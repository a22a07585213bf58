/** A step of the TypeScript compiler that puts the table of texts into pseudo-language. */
import ts from "typescript";
import { accented, pseudo } from "./letters.js";

const TABLE = /[\\/]src[\\/]texts[\\/]en-GB[\\/]/;

/** @type {ts.TransformerFactory<ts.SourceFile>} */
export const pseudoLanguage = (context) => (file) => {
  if (!TABLE.test(file.fileName)) return file;
  const { factory } = context;
  /** @param {ts.Node} node @returns {ts.Node} */
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return node;
    // A key is a name: only what it stands for is read.
    if (ts.isPropertyAssignment(node))
      return factory.updatePropertyAssignment(node, node.name, ts.visitNode(node.initializer, visit));
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      return factory.createStringLiteral(pseudo(node.text));
    if (ts.isTemplateExpression(node)) {
      const visited = ts.visitEachChild(node, visit, context);
      // One part is made longer: the whole is a text.
      const spans = visited.templateSpans.map((span) => {
        const { literal } = span;
        const said = accented(literal.text);
        const part = ts.isTemplateTail(literal)
          ? factory.createTemplateTail(said, said)
          : factory.createTemplateMiddle(said, said);
        return factory.updateTemplateSpan(span, span.expression, part);
      });
      const head = pseudo(visited.head.text);
      return factory.updateTemplateExpression(visited, factory.createTemplateHead(head, head), spans);
    }
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitNode(file, visit);
};
