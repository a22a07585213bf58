import type { PictureData } from "../objects/extras";

const PIXELS_A_POINT = 4 / 3;

/** The pictures of the sheet in front, shown beside it: Excel lays them over its cells, the grid cannot. */
export function Pictures({ pictures }: { readonly pictures: readonly PictureData[] }) {
  if (!pictures.length) return null;
  return (
    <section className="charts" aria-label="Pictures on this sheet" tabIndex={0}>
      {pictures.map(({ id, name, description, image, width, height }) => (
        <figure key={id}>
          <figcaption>{name}</figcaption>
          <img
            alt={description}
            src={`data:image/${image.startsWith("/9j/") ? "jpeg" : "png"};base64,${image}`}
            width={Math.round(width * PIXELS_A_POINT)}
            height={Math.round(height * PIXELS_A_POINT)}
          />
        </figure>
      ))}
    </section>
  );
}
