import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'

/** One end of a line on which one thread asks and sleeps until the other has answered. */
export interface SyncLine {
  port: MessagePort
  signal: SharedArrayBuffer
}

interface Question {
  id: number
  question: unknown
}

type Answer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { name: string; code: string; message: string } }

export function syncLine(): { asker: SyncLine; answerer: SyncLine } {
  const { port1, port2 } = new MessageChannel()
  const signal = new SharedArrayBuffer(4)
  return { asker: { port: port1, signal }, answerer: { port: port2, signal } }
}

let lastId = 0

/** Asks and blocks this thread; an error of the other side is thrown here with its name and code. */
export function ask({ port, signal }: SyncLine, question: unknown): unknown {
  const id = ++lastId
  const counter = new Int32Array(signal)
  for (let seen = Atomics.load(counter, 0), posted = false; ; seen = Atomics.load(counter, 0)) {
    if (!posted) port.postMessage({ id, question } satisfies Question)
    posted = true
    const received = receiveMessageOnPort(port)?.message as Answer | undefined
    if (received?.id === id) {
      if (received.ok) return received.value
      throw Object.assign(new Error(received.error.message), {
        name: received.error.name,
        code: received.error.code,
      })
    }
    if (received === undefined) Atomics.wait(counter, 0, seen)
  }
}

/** Answers every question of the line until it is closed. */
export function answerAll(line: SyncLine, reply: (question: unknown) => unknown): void {
  line.port.on('message', async ({ id, question }: Question) => {
    let answer: Answer
    try {
      const value = reply(question)
      answer = { id, ok: true, value: value instanceof Promise ? await value : value }
    } catch (error) {
      const {
        name = 'Error',
        message = '',
        code = '',
      } = error as { name?: string; message?: string; code?: string }
      answer = { id, ok: false, error: { name, code: String(code), message } }
    }
    line.port.postMessage(answer)
    const counter = new Int32Array(line.signal)
    Atomics.add(counter, 0, 1)
    Atomics.notify(counter, 0)
  })
}
