/** A picture of the panel as a file of its own: colours and fonts, which come from the page, are written into it. */
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";

const NAMESPACE = "http://www.w3.org/2000/svg";
const CARRIED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-family",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
] as const;
/** Printed papers need more dots than a screen. */
const DENSITY = 3;
/** Along a side: more make a picture too large for one message to Excel on the web. */
const MOST_DOTS = 4_000;

/** The picture as SVG text that looks the same outside the panel. */
function svgText(svg: SVGSVGElement): string {
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

/** The size of a picture, in pixels. */
export function sizeOfPicture(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = svg.viewBox.baseVal;
  return width ? { width, height } : { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
}

/** Pictures one below the other as PNG, for papers, slides and sheets. */
export async function pngOf(...svgs: readonly SVGSVGElement[]): Promise<Blob> {
  const sizes = svgs.map(sizeOfPicture);
  const width = Math.max(...sizes.map((size) => size.width));
  const height = sizes.reduce((sum, size) => sum + size.height, 0);
  const density = Math.min(DENSITY, MOST_DOTS / width, MOST_DOTS / height);
  const images = svgs.map((svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
    return image;
  });
  await Promise.all(images.map((image) => image.decode()));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext("2d");
  if (!context) throw new Error(modelPicturesTexts.copying.noPictures);
  let top = 0;
  for (const [i, image] of images.entries()) {
    const size = sizes[i]!;
    context.drawImage(image, 0, top * density, size.width * density, size.height * density);
    top += size.height;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(modelPicturesTexts.copying.noPicture)))),
  );
}

/** What a file holds, as base64. */
export const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(new Error(modelPicturesTexts.copying.unreadable));
    reader.readAsDataURL(blob);
  });

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
  if (typeof ClipboardItem === "undefined" || !clipboard)
    throw new Error(modelPicturesTexts.copying.noCopying);
  // Asked for before the picture is made: browsers take it for granted only while the button is being pressed.
  await clipboard.write([new ClipboardItem({ "image/png": pngOf(svg) })]);
}
