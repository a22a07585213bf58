/** A step of the TypeScript compiler that puts the texts of the panel into pseudo-language. */
import ts from "typescript";
import { accented, pseudo } from "./letters.js";

/** Properties whose strings a person reads or hears. */
const SHOWN =
  /^(?:label|title|aria-label|placeholder|hint|content|children|summary|text|heading|validationMessage)$/;
/** Texts stand out from names and keys by a capital and a space. */
const SENTENCE = /^[A-Z][^_{}<>=]* [^_{}<>=]*$/;

/** Stands for a text with values in it, of which only the pieces are known. */
const SAMPLE = "A text";

/** Whether a string is for a person. @param {ts.Node} node @param {string} text */
function isShown(node, text) {
  for (let one = node.parent; one; one = one.parent) {
    if (ts.isImportDeclaration(one) || ts.isTypeNode(one) || ts.isCaseClause(one)) return false;
    if (ts.isBinaryExpression(one) && one.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken)
      return false;
    if (ts.isJsxAttribute(one)) return SHOWN.test(one.name.getText());
    if (ts.isPropertyAssignment(one))
      return SHOWN.test(one.name.getText().replaceAll('"', "")) || SENTENCE.test(text);
    if (ts.isJsxExpression(one) && !ts.isJsxAttribute(one.parent)) return true;
    if (ts.isCallExpression(one) || ts.isStatement(one)) return SENTENCE.test(text);
  }
  return false;
}

/** @type {ts.TransformerFactory<ts.SourceFile>} */
export const pseudoLanguage = (context) => (file) => {
  if (!/[\\/]src[\\/]taskpane[\\/]/.test(file.fileName)) return file;
  const { factory } = context;
  /** @param {ts.Node} node @returns {ts.Node} */
  const visit = (node) => {
    if (ts.isJsxText(node)) return node.text.trim() ? factory.createJsxText(pseudo(node.text)) : node;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (!node.parent || !isShown(node, node.text)) return node;
      const said = factory.createStringLiteral(pseudo(node.text));
      // Accents cannot be escaped in an attribute's own quotes: it gets an expression.
      return ts.isJsxAttribute(node.parent) ? factory.createJsxExpression(undefined, said) : said;
    }
    if (ts.isTemplateExpression(node) && isShown(node, SAMPLE)) {
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
