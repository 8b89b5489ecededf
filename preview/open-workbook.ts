import { byId, element } from "./dom";

/** The samples that the build puts beside this page; the first is opened at the start. */
const SAMPLES = ["monitoring-plan.xlsx", "clean-plan.xlsx"];

type Open = (bytes: Uint8Array, name: string) => Promise<void>;
type Complain = (sentence: string) => void;

/** Opens the first sample now, and then whatever is chosen from the list, from the disk, or dropped on the page. */
export function onWorkbookChosen(open: Open, complain: Complain): void {
  const list = byId("sample", HTMLSelectElement);
  list.append(...SAMPLES.map((name) => element("option", { value: name }, name)));
  list.onchange = () => void openSample(list.value, open, complain);

  const file = byId("file", HTMLInputElement);
  file.onchange = () => {
    void openFile(file.files?.[0], open, complain);
    file.value = "";
  };
  acceptDrops((dropped) => void openFile(dropped, open, complain));
  void openSample(list.value, open, complain);
}

async function openSample(name: string, open: Open, complain: Complain): Promise<void> {
  const answer = await fetch(`samples/${name}`).catch(() => null);
  if (answer === null) return complain(`The sample ${name} cannot be fetched. Start the preview's server again.`);
  if (!answer.ok) return complain(`The sample ${name} is not there. Make the samples, then build again.`);
  await open(new Uint8Array(await answer.arrayBuffer()), name);
}

async function openFile(file: File | undefined, open: Open, complain: Complain): Promise<void> {
  if (!file) return;
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return complain(`${file.name} cannot be read. Choose a file, not a folder, that is still there.`);
  await open(new Uint8Array(bytes), file.name);
}

function acceptDrops(dropped: (file: File | undefined) => void): void {
  const { body } = document;
  body.ondragover = (event) => {
    event.preventDefault();
    body.classList.add("dropping");
  };
  body.ondragleave = ({ relatedTarget }) => {
    if (relatedTarget === null) body.classList.remove("dropping");
  };
  body.ondrop = (event) => {
    event.preventDefault();
    body.classList.remove("dropping");
    dropped(event.dataTransfer?.files[0]);
  };
}
