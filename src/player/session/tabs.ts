/** Two tabs with one course: the newest goes on with everything, the older one steps back and saves nothing more. */

type Message = { readonly type: 'opened' } | { readonly type: 'handing'; readonly suspend: string };

/** What the session does when another tab speaks. */
export interface TabsHandler {
  /** This tab is the older one: hand over progress and stop saving. */
  stepBack(): string;
  /** An older tab handed over its progress. */
  takeOver(suspend: string): void;
}

/** Announces this tab and listens for newer ones; does nothing where the browser forbids it. */
export class Tabs {
  #channel?: BroadcastChannel;

  constructor(name: string, handler: TabsHandler) {
    try {
      this.#channel = new BroadcastChannel(name);
    } catch {
      return; // A sandboxed frame: the LMS keeps the tabs apart.
    }
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.type === 'opened') this.#post({ type: 'handing', suspend: handler.stepBack() });
      else handler.takeOver(data.suspend);
    });
    this.announce();
  }

  /** Says that this tab is the one in use. */
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
