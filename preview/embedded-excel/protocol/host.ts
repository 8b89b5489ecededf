import type { Book } from "../model/types";
import { objectTypes } from "../objects";
import { Counters, isInternal, isRoundTrip } from "./counters";
import { messagesOf } from "./events";
import type { EventMessage } from "./events";
import { Faults, TransportStatus } from "./faults";
import type { CodeFault, LostFault } from "./faults";
import { Interludes } from "./interludes";
import { run } from "./interpreter";
import { Members, compareVersions } from "./members";
import type { Batch, BatchAnswer } from "./messages";
import { References } from "./references";

/** The newest set that the npm package of Office.js has proxies for. */
const NEWEST = "1.15";

export type HostOptions = {
  /** The version of ExcelApi that is advertised and kept to. */
  readonly excelApi?: string;
  /** How long each batch takes, in milliseconds. */
  readonly latency?: number;
  /** The most bytes of a request, and of an answer; Excel on the web has 5 MB for each. */
  readonly payloadLimit?: number;
};

/** Text of an answer, or the transport's status number when there is none. */
export type Answer = { readonly body: string } | { readonly status: number };

/** An Excel without windows: answers batches on a workbook and tells the add-in of events. */
export class Host {
  readonly excelApi: string;
  /** How long each batch takes, in milliseconds. */
  latency: number;
  readonly counters = new Counters();
  readonly faults = new Faults();
  /** What a co-author does between two calls. */
  readonly between = new Interludes();
  readonly references = new References();
  /** Called for every event that the add-in has registered for. */
  onMessage: (message: EventMessage) => void = () => {};
  private readonly payloadLimit: number;
  private readonly members: Members;
  private running = false;

  constructor(
    readonly book: Book,
    { excelApi = NEWEST, latency = 0, payloadLimit = 5 * 1024 * 1024 }: HostOptions = {},
  ) {
    if (compareVersions(excelApi, NEWEST) > 0)
      throw new Error(`This Office.js has ExcelApi up to ${NEWEST}, not ${excelApi}.`);
    this.excelApi = excelApi;
    this.latency = latency;
    this.payloadLimit = payloadLimit;
    this.members = new Members(objectTypes, excelApi);
    book.listeners.add((event) => {
      if (!book.addIn.eventsEnabled) return;
      for (const message of messagesOf(event, book.addIn.subscriptions, this.running)) this.onMessage(message);
    });
  }

  /** Runs one batch, given as the text that the library sends. */
  answer(request: string): Answer {
    const batch = JSON.parse(request) as Batch;
    if (isInternal(batch)) return { body: JSON.stringify(silence(batch)) };
    this.counters.countRequest(batch);
    const counts = isRoundTrip(batch);
    if (counts) this.between.run(this.counters.roundTrips);
    const fault = counts ? this.faults.take(this.counters.roundTrips) : null;
    if (fault && "status" in fault) return this.lost(batch, fault);
    if (request.length > this.payloadLimit) return { status: TransportStatus.RequestPayloadSizeLimitExceeded };
    const answer = fault ? this.failing(batch, fault) : this.run(batch);
    this.counters.countAnswer(answer);
    const body = JSON.stringify(answer);
    if (body.length > this.payloadLimit) return { status: TransportStatus.ResponsePayloadSizeLimitExceeded };
    return { body };
  }

  private run(batch: Batch): BatchAnswer {
    this.running = true;
    try {
      return run(batch, { book: this.book, members: this.members, references: this.references });
    } finally {
      this.running = false;
    }
  }

  /** Nothing of it is done, or all of it, and the add-in is not told which. */
  private lost(batch: Batch, { status, done = false }: LostFault): Answer {
    if (done) this.run(batch);
    return { status };
  }

  /** Runs what comes before the action that is to fail. */
  private failing(batch: Batch, { code, at = () => true }: CodeFault): BatchAnswer {
    const index = batch.Actions.findIndex(at);
    if (index < 0) return this.run(batch);
    const answer = this.run({ ...batch, Actions: batch.Actions.slice(0, index) });
    if (answer.Error) return answer;
    const Message = "A failure that was asked for.";
    return { ...answer, Error: { Code: code, Message, Location: "", ActionIndex: index, HttpStatusCode: 400 } };
  }
}

/** An answer to what is not for the workbook. */
function silence({ Actions }: Batch): BatchAnswer {
  return { Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })), TraceIds: [] };
}
