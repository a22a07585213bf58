/** A picture of the panel as a file of its own: colours and fonts, which come from the page, are written into it. */

const NAMESPACE = "http://www.w3.org/2000/svg";
const CARRIED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-family",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
] as const;
/** Printed papers need more dots than a screen. */
const DENSITY = 3;

/** The picture as SVG text that looks the same outside the panel. */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  for (const [i, element] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(originals[i]!);
    for (const property of CARRIED) {
      const value = style.getPropertyValue(property);
      if (value) element.setAttribute(property, value);
    }
    element.removeAttribute("class");
  }
  const paper = document.createElementNS(NAMESPACE, "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", groundOf(svg));
  copy.prepend(paper);
  copy.setAttribute("xmlns", NAMESPACE);
  return new XMLSerializer().serializeToString(copy);
}

/** The first colour behind the picture that is one. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour && colour !== "transparent" && !colour.endsWith(", 0)")) return colour;
  }
  return "#ffffff";
}

/** The picture as PNG, for papers and slides. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture came of it.")))),
  );
}

/** Hands the picture over as a file, as SVG, which stays sharp at any size. */
export function savePicture(svg: SVGSVGElement, name: string): void {
  const address = URL.createObjectURL(new Blob([svgText(svg)], { type: "image/svg+xml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.svg`;
  link.click();
  URL.revokeObjectURL(address);
}

/** Puts the picture on the clipboard, as PNG. Rejects where the browser does not let the panel copy. */
export async function copyPicture(svg: SVGSVGElement): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === "undefined" || !clipboard) throw new Error("Nothing can be copied here.");
  // Asked for before the picture is made: browsers take it for granted only while the button is being pressed.
  await clipboard.write([new ClipboardItem({ "image/png": pngOf(svg) })]);
}
