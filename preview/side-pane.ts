/** Narrowest and widest task pane, in pixels: what Excel allows, and what still leaves room for the grid. */
const NARROWEST = 320;
const WIDEST = 900;
const STEP = 20;

/** Shows the pane's page; `opens` is the view that a button of the ribbon asks for. */
export function openPane(frame: HTMLIFrameElement, opens: string | null): void {
  frame.src = opens === null ? "taskpane.html" : `taskpane.html?open=${opens}`;
}

/** Lets the user change the pane's width, with the mouse and with the arrow keys. */
export function makeResizable(splitter: HTMLElement): void {
  let width = 360;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(Math.max(wanted, NARROWEST), WIDEST));
    splitter.setAttribute("aria-valuenow", String(width));
    document.body.style.setProperty("--pane", `${width}px`);
  };
  set(width);
  splitter.onkeydown = ({ key }) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[key];
    if (step !== undefined) set(width + step);
  };
  splitter.onpointerdown = (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  };
  splitter.onpointermove = (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  splitter.onlostpointercapture = () => document.body.classList.remove("resizing");
}
