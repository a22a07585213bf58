import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { sayCell } from "../../../workbook/address";
import type { InsertedPicture } from "../../../workbook/insert-picture";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { useActiveCell, useWorkbook } from "../../workbook-access";
import { useModelStyles } from "../styles";
import { useAct } from "../use-act";
import { base64Of, pngOf, sizeOfPicture } from "./copy-picture";

const POINTS_A_PIXEL = 0.75;

interface InsertPictureProps {
  readonly title: string;
  /** What it shows: the alternative text of the picture in the sheet. */
  readonly description: string;
  /** What is drawn at the moment, one picture below the other. */
  readonly drawn: () => readonly SVGSVGElement[];
}

/** Lays a picture over the sheet at the selected cell, says so beforehand, and takes it away again. */
export function InsertPicture({ title, description, drawn }: InsertPictureProps) {
  const styles = useModelStyles();
  const { pictures } = useWorkbook();
  const place = useActiveCell();
  const { busy, outcome, act } = useAct();
  const [there, setThere] = useState<InsertedPicture>();
  const where = place
    ? modelPicturesTexts.insert.from(sayCell(place.row, place.column), place.sheet)
    : modelPicturesTexts.insert.fromSelected;

  const insert = async (): Promise<string> => {
    const svgs = drawn();
    const sizes = svgs.map(sizeOfPicture);
    const inserted = await pictures.insertPicture({
      image: await base64Of(await pngOf(...svgs)),
      name: title,
      description,
      width: Math.max(...sizes.map(({ width }) => width)) * POINTS_A_PIXEL,
      height: sizes.reduce((sum, { height }) => sum + height, 0) * POINTS_A_PIXEL,
    });
    setThere(inserted);
    return modelPicturesTexts.insert.inserted(inserted.sheet, inserted.cell);
  };
  const takeAway = async (picture: InsertedPicture): Promise<string> => {
    const removed = await pictures.removePicture(picture);
    setThere(undefined);
    return removed ? modelPicturesTexts.insert.taken : modelPicturesTexts.insert.gone;
  };
  return (
    <>
      <p className={styles.small}>{modelPicturesTexts.insert.will(where)}</p>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void act(insert)}>
          {modelPicturesTexts.insert.button}
        </Button>
        {there ? (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void act(() => takeAway(there))}
          >
            {modelPicturesTexts.insert.takeAway}
          </Button>
        ) : null}
      </div>
      <p
        role={outcome?.failed ? "alert" : "status"}
        className={mergeClasses(styles.small, outcome?.failed && styles.failed, !outcome && styles.hidden)}
      >
        {outcome?.text}
      </p>
    </>
  );
}
