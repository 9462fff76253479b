/** Two tabs with one course: the newest goes on with all progress, the older one stops saving. */

type Message = { readonly type: 'opened' } | { readonly type: 'handing'; readonly suspend: string };

/** What the session does at a message of another tab. */
export interface TabsHandler {
  /** Another tab is in use: stop saving. @returns this tab's suspend data, for the other one */
  stepBack(): string;
  /** Merge the suspend data of an older tab. */
  takeOver(suspend: string): void;
}

/** The channel between the tabs of one course; does nothing where the browser forbids it. */
export class Tabs {
  #channel?: BroadcastChannel;

  constructor(name: string, handler: TabsHandler) {
    try {
      this.#channel = new BroadcastChannel(name);
    } catch {
      return; // In a sandboxed frame nothing is shared: each tab saves for itself.
    }
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.type === 'opened') this.#post({ type: 'handing', suspend: handler.stepBack() });
      else handler.takeOver(data.suspend);
    });
    this.announce();
  }

  /** Tells the other tabs that this one is in use. */
  announce(): void {
    this.#post({ type: 'opened' });
  }

  close(): void {
    this.#channel?.close();
  }

  #post(message: Message): void {
    this.#channel?.postMessage(message);
  }
}
