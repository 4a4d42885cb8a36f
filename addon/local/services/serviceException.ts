/** What a service refuses in Google's words; the script meets an Error named `name` of its own realm. */
export class ServiceException extends Error {
  constructor(message: string, name = 'Exception') {
    super(message)
    this.name = name
  }
}
