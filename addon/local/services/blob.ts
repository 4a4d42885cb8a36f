import { type Facade, type Handle, handle, method } from './facade.ts'

export interface BlobHandle extends Handle {
  bytes: Uint8Array
  contentType: string | null
  name: string | null
}

export const makeBlob = (bytes: Uint8Array, contentType: string | null, name: string | null): BlobHandle =>
  handle('Blob', { bytes, contentType, name })

/** Bytes as Apps Script shows them: −128…127. */
export const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes))

export const bytesOf = (data: string | readonly number[]): Uint8Array =>
  typeof data === 'string' ? Buffer.from(data, 'utf8') : Uint8Array.from(data)

export const blob: Facade = {
  name: 'Utilities.Blob',
  members: {
    getBytes: method('', (_host, self: BlobHandle) => signed(self.bytes)),
    getDataAsString: method('|string', (_host, self: BlobHandle) => Buffer.from(self.bytes).toString('utf8')),
    getContentType: method('', (_host, self: BlobHandle) => self.contentType),
    getName: method('', (_host, self: BlobHandle) => self.name),
    setName: method('string', (_host, self: BlobHandle, name: string) => Object.assign(self, { name })),
    setContentType: method('string?', (_host, self: BlobHandle, contentType: string | null) =>
      Object.assign(self, { contentType }),
    ),
    copyBlob: method('', (_host, self: BlobHandle) => makeBlob(self.bytes, self.contentType, self.name)),
  },
}
